import type { Path } from '../../../diagnostics/diagnostic.js';
import { readEnvPrefix } from '../../../nx/env-prefix.js';
import { valueOfWord } from '../../../nx/shell-value.js';
import { plainWords, type ShellWord } from '../../../nx/shell-words.js';
import { remembered } from '../../../remembered.js';
import type { PlanStep } from '../../plan-step.js';
import { commandWords } from './command-words.js';
import { commandsIn, type PlacedCommand } from './job-commands.js';
import type { ShellBranch } from './simple-commands.js';

/** A shell line that sets a variable for the rest of its shell. */
export interface ShellAssignment {
  readonly name: string;
  /** What it is set to, references as written; `undefined` where only the shell can say that. */
  readonly value: string | undefined;
  /** Whether the same command exports it. */
  readonly isExported: boolean;
  /** The place of the command. */
  readonly path: Path;
  readonly step: PlanStep;
  readonly branches: readonly ShellBranch[];
}

/** The variables that the shell lines of some steps set, in order; those set for a single command are none. */
export function shellAssignmentsIn(steps: readonly PlanStep[]): readonly ShellAssignment[] {
  return assignmentsOf(steps);
}

const assignmentsOf = remembered((steps: readonly PlanStep[]): readonly ShellAssignment[] =>
  commandsIn(steps).flatMap(readAssignments),
);

function readAssignments({ command, path, step, branches }: PlacedCommand): readonly ShellAssignment[] {
  const words = command.kind === 'shell' && step.kind === 'run' ? (commandWords(command.text) ?? []) : [];
  const [program, ...others] = words;
  const declares = program !== undefined && declarations.has(program.raw);
  const flags = declares ? others.filter(({ raw }) => /^[-+]/.test(raw)) : [];
  const { env, command: rest } = readEnvPrefix(declares ? others.slice(flags.length) : words);
  if (!declares && rest.length > 0) return [];
  const isExported = program?.raw === 'export' || flags.some(({ raw }) => /^-\w*x/.test(raw));
  return env.map(([name, text]) => ({ name, value: textOf(text), isExported, path, step, branches }));
}

const declarations: ReadonlySet<string> = new Set(['export', 'declare', 'typeset', 'readonly', 'local']);

function textOf(text: string): string | undefined {
  const words: readonly ShellWord[] | undefined = text === '' ? [] : plainWords(text);
  if (words === undefined || words.length > 1) return undefined;
  return words[0] === undefined ? '' : valueOfWord(words[0]);
}
