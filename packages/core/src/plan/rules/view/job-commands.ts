import type { Path } from '../../../diagnostics/diagnostic.js';
import type { AffectedCommand } from '../../../nx/affected.js';
import type { Command } from '../../../nx/command.js';
import type { FormatCheckCommand } from '../../../nx/format-check.js';
import type { RunManyCommand } from '../../../nx/run-many.js';
import { remembered } from '../../../remembered.js';
import type { PlanStep, RunStep } from '../../plan-step.js';
import { invokedCommands } from './invoked-commands.js';
import type { ShellBranch } from './simple-commands.js';
import { readSingleTask, type SingleTaskCommand } from './single-task.js';

/** A command that runs Nx tasks. */
export type TaskCommand = AffectedCommand | RunManyCommand | SingleTaskCommand;

/** A command of a job. */
export interface PlacedCommand<Kind = Command> {
  /** What is run. */
  readonly command: Kind;
  /** The place of its step and, in a text of several lines, the number of its line, from 0. */
  readonly path: Path;
  /** The step it is part of. */
  readonly step: PlanStep;
  /** The branches of `if` and `case` that it is in, outermost first. */
  readonly branches: readonly ShellBranch[];
  /** Whether the shell does not wait for it. */
  readonly isBackground: boolean;
}

/**
 * The commands of steps in order; a shell text such as `npm ci && npx nx affected …` counts as the commands in it. A step
 * that nobody can read is a shell command with its name.
 */
export function commandsIn(steps: readonly PlanStep[]): readonly PlacedCommand[] {
  return commandsOf(steps);
}

const commandsOf = remembered((steps: readonly PlanStep[]): readonly PlacedCommand[] => steps.flatMap(commandsOfStep));

/** Lists of steps are put together anew by whoever asks, their steps are not. */
const commandsOfStep = remembered((step: PlanStep): readonly PlacedCommand[] => {
  const { path } = step.origin;
  const alone = { path, step, branches: [], isBackground: false };
  if (step.kind === 'unknown') return [{ ...alone, command: { kind: 'shell', text: step.name } }];
  if (step.kind !== 'run') return [];
  return step.command.kind === 'shell' ? shellCommands(step, step.command.text) : [{ ...alone, command: step.command }];
});

function shellCommands(step: RunStep, text: string): readonly PlacedCommand[] {
  const hasLines = text.trimEnd().includes('\n');
  return invokedCommands(text).map(({ command, line, branches, isBackground }) => {
    const path = hasLines ? [...step.origin.path, line] : step.origin.path;
    return { command, path, step, branches, isBackground };
  });
}

/** What is run in the end: the command, or the one that it records. */
export function recordedOrSelf(command: Command): Exclude<Command, { readonly kind: 'record' }> {
  return command.kind === 'record' ? recordedOrSelf(command.command) : command;
}

/** The commands that run Nx tasks, also those that are recorded. */
export function taskCommandsAmong(commands: readonly PlacedCommand[]): readonly PlacedCommand<TaskCommand>[] {
  return commands.flatMap((placed) => {
    const command = taskCommandOf(placed.command);
    return command === undefined ? [] : [{ ...placed, command }];
  });
}

/** What runs the tasks of a command, be it recorded; `undefined` where it runs none. */
export function taskCommandOf(command: Command): TaskCommand | undefined {
  const inner = recordedOrSelf(command);
  if (inner.kind === 'shell') return readSingleTask(inner.text);
  return inner.kind === 'affected' || inner.kind === 'run-many' ? inner : undefined;
}

/** The commands that compare two commits, also those that are recorded. */
export function comparingCommandsIn(
  steps: readonly PlanStep[],
): readonly PlacedCommand<AffectedCommand | FormatCheckCommand>[] {
  return commandsIn(steps).flatMap((placed) => {
    const command = recordedOrSelf(placed.command);
    const compares = command.kind === 'affected' || (command.kind === 'format:check' && command.all !== true);
    return compares && !(command.rest ?? []).some(namesFiles) ? [{ ...placed, command }] : [];
  });
}

/** Flags that say what changed, so that no commits are compared. */
function namesFiles(word: string): boolean {
  return /^--(?:files|uncommitted|untracked|all)(?:=|$)/.test(word);
}
