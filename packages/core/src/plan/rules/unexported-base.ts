import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import type { PlanStep } from '../plan-step.js';
import { basesOfSteps, handsOn, unexportedBases } from './view/base-variables.js';
import { comparingCommandsIn, type PlacedCommand } from './view/job-commands.js';
import { isKnown } from './view/known.js';
import { relatedPaths } from './view/related-jobs.js';
import type { ShellAssignment } from './view/shell-assignments.js';
import { stepsThrough } from './view/shell-reach.js';

/**
 * Nx and the tools it starts see only exported variables (nrwl/nx#34237). On CircleCI each step is a shell of its own, and
 * a variable reaches the next step through `$BASH_ENV` alone (https://circleci.com/docs/guides/security/set-environment-variable/).
 */
export const unexportedBase: PlanRule = {
  code: 'dte/unexported-base',
  check: (plan, { provider }) =>
    plan.jobs.flatMap((job) => {
      if (job.role !== 'coordinator' || !isKnown(job, 'env') || job.env.has('NX_BASE')) return [];
      if (provider.traits.shell === 'per-job') {
        return checkExport(job, (_, { step }) => !stepsThrough(job.steps, step).some(mayExport));
      }
      const lost = checkSteps(job);
      return lost.length > 0 ? lost : checkExport(job, (line, { step }) => line.step === step);
    }),
};

/** Steps whose own words export base and head, or may do so. */
function mayExport({ kind }: PlanStep): boolean {
  return kind === 'set-base' || kind === 'unknown';
}

/** Lines that set a variable of the shell only, before a command of that shell that compares commits. */
function checkExport(
  { steps }: PlanJob,
  isInShell: (line: ShellAssignment, command: PlacedCommand<unknown>) => boolean,
): readonly Diagnostic[] {
  const comparing = comparingCommandsIn(steps);
  const found = unexportedBases(steps).flatMap((line) => {
    const users = comparing.filter((command) => isInShell(line, command));
    return users.length === 0 ? [] : [{ line, users }];
  });
  const lines = found.map(({ line }) => line);
  const relying = found
    .filter(({ line }) => line.name === 'NX_BASE')
    .flatMap(({ users }) => users.filter(({ command }) => command.base === undefined));
  // A command that is given the base itself is right; what it starts is not told.
  return diagnoseLines('unexported', lines, relying[0]?.path, relying.length === 0 ? 'warning' : undefined);
}

/** Lines that set a variable in one step, while a command of a later step needs it. */
function checkSteps({ steps }: PlanJob): readonly Diagnostic[] {
  const commands = comparingCommandsIn(steps);
  const lost = basesOfSteps(steps).flatMap((line) => {
    const user = commands.find(({ step, command }) => {
      const isLater = steps.indexOf(step) > steps.indexOf(line.step);
      const needs = isLater && usesVariable(line.name, command.base, command.head) && !setsItself(step, line.name);
      return needs && !stepsThrough(steps, step).some((before) => handsOn(before, line.name));
    });
    return user === undefined ? [] : [{ line, user }];
  });
  const lines = lost.map(({ line }) => line);
  return lines.some(({ name }) => name === 'NX_BASE') ? diagnoseLines('lost', lines, lost[0]?.user.path) : [];
}

function setsItself(step: PlanStep, variable: string): boolean {
  return basesOfSteps([step]).some(({ name }) => name === variable);
}

/** Whether a command takes base or head from the variable: by itself, or because it is told to. */
function usesVariable(name: string, base: string | undefined, head: string | undefined): boolean {
  const value = name === 'NX_BASE' ? base : head;
  return value === undefined || value.includes(name);
}

function diagnoseLines(
  cause: 'unexported' | 'lost',
  lines: readonly ShellAssignment[],
  user: Diagnostic['path'] | undefined,
  severity?: 'warning',
): readonly Diagnostic[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const related = [
    ...(relatedPaths(user === undefined ? [] : [user], 'it is needed here') ?? []),
    ...(relatedPaths(
      others.map(({ path }) => path),
      'the same here',
    ) ?? []),
  ];
  const variables = [...new Set(lines.map(({ name }) => name))];
  const place = { path: first.path, severity, related: related.length === 0 ? undefined : related };
  return [diagnose(dteCatalog, 'dte/unexported-base', { variables, cause }, place)];
}
