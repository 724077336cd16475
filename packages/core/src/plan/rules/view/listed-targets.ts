import type { Path } from '../../../diagnostics/diagnostic.js';
import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { matchesGlob } from './glob.js';
import { type PlacedCommand, type TaskCommand, taskCommandsAmong } from './job-commands.js';
import { isDistributed, runStartOf } from './run-start.js';
import { mayHideNx } from './shell-reach.js';

/** The distributed commands of a coordinator with what stop-after lists. */
export interface ListedTargets {
  /** The entries of stop-after: `target` or `target:configuration`. */
  readonly listed: readonly string[];
  /** Place of the start command, which has the list. */
  readonly path: Path;
  readonly commands: readonly PlacedCommand<TaskCommand>[];
  /** Whether the coordinator may run targets that cannot be seen. */
  readonly mayRunMore: boolean;
}

/** What stop-after lists and the commands that it is about; `undefined` where either is not known. */
export function listedTargetsOf(plan: Plan, coordinator: PlanJob): ListedTargets | undefined {
  const start = runStartOf(plan, coordinator);
  const listed = start?.settings?.stopAgentsAfter ?? [];
  if (start?.settings === undefined || listed.length === 0 || listed.length > mostCompared) return undefined;
  if (listed.some(isReference)) return undefined;
  const { settings } = start;
  const commands = taskCommandsAmong(start.commandsAfter).filter(({ command }) => isDistributed(command, settings));
  if (commands.length > mostCompared) return undefined;
  const isUnreadable = commands.some(
    ({ command }) => command.targets.length === 0 || command.targets.some(isReference),
  );
  return { listed, path: start.path, commands, mayRunMore: isUnreadable || mayHideNx(start.commandsAfter) };
}

/** Nobody writes so many, and all are compared with all. */
const mostCompared = 500;

/**
 * Whether a command runs what an entry of stop-after names. Targets may be patterns (`-t 'build-*'`); a configuration that
 * is not given may be a default one.
 */
export function runsEntry(command: TaskCommand, entry: string): boolean {
  return command.targets.some((target) => {
    if (command.configuration === undefined) return matchesGlob(target, entry) || entry.startsWith(`${target}:`);
    return matchesGlob(target, entry) || matchesGlob(`${target}:${command.configuration}`, entry);
  });
}

function isReference(text: string): boolean {
  return /[$`]/.test(text);
}
