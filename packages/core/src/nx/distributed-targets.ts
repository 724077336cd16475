import type { AffectedCommand } from './affected.js';
import type { Command } from './command.js';
import type { RunManyCommand } from './run-many.js';

/** Whether a command runs Nx tasks, by itself or recorded. */
export function isNxTaskCommand(command: Command): boolean {
  return taskCommandOf(command) !== undefined;
}

/** The targets whose tasks a command gives to the agents; none when it opts out with `agents: false`. */
export function targetsOf(command: Command): readonly string[] {
  const tasks = taskCommandOf(command);
  return tasks === undefined || tasks.agents === false ? [] : tasks.targets;
}

/**
 * The same targets as `target:configuration` where the command has a configuration: what `stopAgentsAfter` needs to
 * tell two commands apart that run one target.
 *
 * @see https://nx.dev/docs/reference/nx-cloud-cli#advanced-shutdown-targeting
 */
export function configuredTargetsOf(command: Command): readonly string[] {
  const configuration = taskCommandOf(command)?.configuration;
  return targetsOf(command).map((target) => (configuration === undefined ? target : `${target}:${configuration}`));
}

function taskCommandOf(command: Command): AffectedCommand | RunManyCommand | undefined {
  switch (command.kind) {
    case 'affected':
    case 'run-many':
      return command;
    case 'record':
      return taskCommandOf(command.command);
    default:
      return undefined;
  }
}
