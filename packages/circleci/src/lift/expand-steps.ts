import { memberOf, memberPairs, type Path } from '@dtekit/core/provider';
import type { Through } from '@dtekit/core/reader';
import { bindArguments } from './bind-arguments.js';
import { evaluate } from './condition.js';
import { resolveText, resolveValue, wholeExpression } from './expression.js';
import { findCommand } from './library.js';
import type { Scope } from './scope.js';

/** A step as it runs: nothing in it is called or conditional any more. */
export interface ExpandedStep {
  /** What the file calls it, e.g. `run`, `nx/set-shas`. */
  readonly name: string;
  /** Its command: one of CircleCI's own, one of an orb, or what the file calls something unknown. */
  readonly command: string;
  /** The reference of the orb that the command is part of, e.g. `nrwl/nx@1.7.0`. */
  readonly orb?: string;
  /** Whether what it does is not known. */
  readonly isUnknown: boolean;
  /** What stands below the command. */
  readonly body: unknown;
  /** Where the step is. */
  readonly path: Path;
  readonly scope: Scope;
  readonly through: readonly Through[];
}

/** A list of steps and where it is. */
export interface StepList {
  readonly steps: unknown;
  readonly path: Path;
  readonly scope: Scope;
  readonly through: readonly Through[];
}

/** No file that makes sense has more steps in a job; one that calls itself without end has. */
const mostSteps = 5000;
const deepestCall = 50;

/** The steps of a list with commands, conditions and steps that are passed as arguments written out. */
export function expandSteps(list: StepList): readonly ExpandedStep[] {
  const expanded: ExpandedStep[] = [];
  expandList(list, expanded, 0);
  return expanded;
}

function expandList({ steps, path, scope, through }: StepList, into: ExpandedStep[], depth: number): void {
  if (!Array.isArray(steps)) return;
  steps.forEach((step: unknown, index) => {
    expandStep({ step, path: [...path, index], scope, through }, into, depth);
  });
}

interface PlacedStep {
  readonly step: unknown;
  readonly path: Path;
  readonly scope: Scope;
  readonly through: readonly Through[];
}

function expandStep(placed: PlacedStep, into: ExpandedStep[], depth: number): void {
  const { step, path, scope, through } = placed;
  const [[written, body] = ['', undefined]] = typeof step === 'string' ? [[step, undefined]] : memberPairs(step);
  const command = resolveText(written, scope).text;
  const one = { name: command, command, body, path, scope, through };
  if (depth > deepestCall || into.length > mostSteps) into.push({ ...one, isUnknown: true });
  else if (command === 'when' || command === 'unless') expandConditional(one, into, depth);
  else if (command === 'steps') expandArgument(one, body, into, depth);
  else if (wholeExpression(command) !== undefined) expandArgument(one, command, into, depth);
  else expandCommand(one, into, depth);
}

type OneStep = Omit<ExpandedStep, 'isUnknown' | 'orb'>;

function expandConditional(step: OneStep, into: ExpandedStep[], depth: number): void {
  const { command, body, path, scope, through } = step;
  const truth = evaluate(memberOf(body, 'condition'), scope);
  if (truth === undefined) into.push({ ...step, isUnknown: true });
  if (truth !== (command === 'when')) return;
  expandList({ steps: memberOf(body, 'steps'), path: [...path, command, 'steps'], scope, through }, into, depth + 1);
}

/** Steps that are passed as an argument belong to whoever wrote them. */
function expandArgument(step: OneStep, argument: unknown, into: ExpandedStep[], depth: number): void {
  const { path, scope, through } = step;
  const found = resolveValue({ value: argument, scope, path });
  if (found === undefined || !Array.isArray(found.value)) into.push({ ...step, isUnknown: true });
  else {
    const from = { what: `\`${step.command === 'steps' ? String(argument) : step.command}\``, native: path };
    expandList(
      { steps: found.value, path: found.path, scope: found.scope, through: [...through, from] },
      into,
      depth + 1,
    );
  }
}

/** A command of the file hides one of CircleCI's own that has the same name. */
function expandCommand(step: OneStep, into: ExpandedStep[], depth: number): void {
  const { command, body, path, scope, through } = step;
  const definition = findCommand(scope.library, command);
  if (definition === undefined) into.push({ ...step, isUnknown: !ownCommands.has(command) });
  else if (definition.kind === 'orb') {
    into.push({ ...step, command: definition.name, orb: definition.orb, isUnknown: false });
  } else {
    const { value, library, path: place } = definition;
    const inner = bindArguments({
      parameters: value.parameters,
      path: place,
      library,
      given: new Map(memberPairs(body)),
      givenPath: [...path, command],
      caller: scope,
    });
    const from = { what: `command \`${command}\``, native: path };
    const steps = { steps: value.steps, path: [...place, 'steps'], scope: inner, through: [...through, from] };
    expandList(steps, into, depth + 1);
  }
}

/** CircleCI's own commands whose effect is known. */
const ownCommands: ReadonlySet<string> = new Set([
  'add_ssh_keys',
  'attach_workspace',
  'checkout',
  'deploy',
  'persist_to_workspace',
  'restore_cache',
  'run',
  'save_cache',
  'setup_remote_docker',
  'store_artifacts',
  'store_test_results',
]);
