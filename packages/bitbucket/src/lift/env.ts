import type { PlanEnvValue } from '@dtekit/core/provider';
import { plainWords, type ShellSegment, type ShellWord } from '@dtekit/core/reader';

/** A variable that a line exports. */
export interface ExportedVariable {
  readonly name: string;
  readonly value: PlanEnvValue;
}

/**
 * The variables of a line that does nothing but export some, by meaning: the mirror of `lowerEnv`. `undefined` for every
 * other line. `known` are the variables that the script has set before: what refers to them is no secret.
 */
export function readExports(line: string, known: ReadonlySet<string>): readonly ExportedVariable[] | undefined {
  if (!line.startsWith('export ')) return undefined;
  const [, ...words] = plainWords(line) ?? [];
  const variables = words.map((word) => readAssignment(word, known));
  const isComplete = variables.length > 0 && variables.every((variable) => variable !== undefined);
  return isComplete ? variables.flatMap((variable) => variable ?? []) : undefined;
}

function readAssignment(word: ShellWord, known: ReadonlySet<string>): ExportedVariable | undefined {
  const [, name, written = ''] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word.raw) ?? [];
  if (name === undefined) return undefined;
  const [first, ...others] = word.segments;
  const rest = first === undefined ? '' : first.text.slice(name.length + 1);
  const segments: readonly ShellSegment[] = rest === '' ? others : [{ kind: 'text', text: rest }, ...others];
  return { name, value: meaningOf({ name, written, segments }, known) };
}

/** What stands behind the `=`. */
interface Assigned {
  readonly name: string;
  /** As it is written, with quotes. */
  readonly written: string;
  readonly segments: readonly ShellSegment[];
}

function meaningOf({ name, written, segments }: Assigned, known: ReadonlySet<string>): PlanEnvValue {
  const [first, second, ...others] = segments;
  const isTilde = written.startsWith('~');
  if (!isTilde && segments.every(({ kind }) => kind === 'text')) return { kind: 'text', text: first?.text ?? '' };
  if (first?.kind === 'reference' && second === undefined) return referenceValue(name, first.text, known);
  const prefix = name === 'NX_AGENT_NAME' && first?.kind === 'text' ? /^(.+)-$/s.exec(first.text)?.[1] : undefined;
  const counts = second !== undefined && others.length === 0 && agentIndex.test(second.text);
  return prefix !== undefined && counts ? { kind: 'agent-name', prefix } : { kind: 'expression', text: written };
}

/** What is different in each step, and so tells agents apart. */
const agentIndex = /^\$\{?BITBUCKET_(?:PARALLEL_STEP|STEP_UUID)\}?$/;

function referenceValue(name: string, reference: string, known: ReadonlySet<string>): PlanEnvValue {
  if (name === 'NX_BRANCH') {
    if (changeRequest.test(reference)) return { kind: 'branch', of: 'change-request' };
    if (changeRequestOrBranch.test(reference)) return { kind: 'branch', of: 'change-request-or-branch' };
  }
  const variable = /^\$(?:(\w+)|\{(\w+)\})$/.exec(reference)?.slice(1).join('');
  if (variable === undefined) return { kind: 'expression', text: reference };
  const isSecret = !known.has(variable) && !ownVariables.test(variable);
  return isSecret ? { kind: 'secret', variable } : { kind: 'expression', text: `$${variable}` };
}

const changeRequest = /^\$\{?BITBUCKET_PR_ID\}?$/;
const changeRequestOrBranch = /^\$\{BITBUCKET_PR_ID:?-\$\{?BITBUCKET_BRANCH\}?\}$/;

/** Variables of Bitbucket, the shell and the image: no secrets of the repository. */
const ownVariables = /^(?:BITBUCKET_\w+|CI|HOME|PATH|PWD|USER|SHELL|HOSTNAME|TMPDIR|LANG|\d+|RANDOM)$/;
