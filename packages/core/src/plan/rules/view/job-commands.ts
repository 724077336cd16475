import type { Path } from '../../../diagnostics/diagnostic.js';
import type { AffectedCommand } from '../../../nx/affected.js';
import type { Command } from '../../../nx/command.js';
import type { FormatCheckCommand } from '../../../nx/format-check.js';
import { parseCommand } from '../../../nx/parse-command.js';
import type { RunManyCommand } from '../../../nx/run-many.js';
import { remembered } from '../../../remembered.js';
import type { PlanStep } from '../../plan-step.js';
import { simpleCommands } from './simple-commands.js';

/** A command that runs Nx tasks. */
export type TaskCommand = AffectedCommand | RunManyCommand;

/** A command with the place of its step. */
export interface PlacedCommand<Kind extends Command = Command> {
  readonly command: Kind;
  readonly path: Path;
}

/** The commands of steps in order; a shell list such as `npm ci && npx nx affected …` counts as the commands in it. */
export function commandsIn(steps: readonly PlanStep[]): readonly PlacedCommand[] {
  return commandsOf(steps);
}

const commandsOf = remembered((steps: readonly PlanStep[]): readonly PlacedCommand[] =>
  steps.flatMap((step) =>
    step.kind === 'run' ? inShellList(step.command).map((command) => ({ command, path: step.origin.path })) : [],
  ),
);

/** What is run in the end: the command, or the one that it records. */
export function recordedOrSelf(command: Command): Exclude<Command, { readonly kind: 'record' }> {
  return command.kind === 'record' ? recordedOrSelf(command.command) : command;
}

/** The commands that run Nx tasks, also those that are recorded. */
export function taskCommandsAmong(commands: readonly PlacedCommand[]): readonly PlacedCommand<TaskCommand>[] {
  return commands.flatMap(({ command, path }) => {
    const inner = recordedOrSelf(command);
    return inner.kind === 'affected' || inner.kind === 'run-many' ? [{ command: inner, path }] : [];
  });
}

/** The commands that compare two commits, also those that are recorded. */
export function comparingCommandsIn(
  steps: readonly PlanStep[],
): readonly PlacedCommand<AffectedCommand | FormatCheckCommand>[] {
  return commandsIn(steps).flatMap(({ command, path }) => {
    const inner = recordedOrSelf(command);
    const compares = inner.kind === 'affected' || (inner.kind === 'format:check' && inner.all !== true);
    return compares && !(inner.rest ?? []).some(namesFiles) ? [{ command: inner, path }] : [];
  });
}

/** Flags that say what changed, so that no commits are compared. */
function namesFiles(word: string): boolean {
  return /^--(?:files|uncommitted|untracked|all)(?:=|$)/.test(word);
}

function inShellList(command: Command): readonly Command[] {
  if (command.kind !== 'shell') return [command];
  const list = simpleCommands(command.text) ?? [];
  return list.length > 1 && list.every(({ operator }) => operator !== '&')
    ? list.map(({ text }) => parseCommand(text))
    : [command];
}
