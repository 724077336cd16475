import type { Command } from './command.js';
import type { StartCiRunCommand } from './start-ci-run.js';
import type { StartNxAgentsCommand } from './start-nx-agents.js';

/** Whether a command starts a distributed run, as a coordinator does. */
export function startsRun(command: Command): command is StartCiRunCommand | StartNxAgentsCommand {
  return command.kind === 'start-ci-run' || command.kind === 'start-nx-agents';
}

/** Whether a command starts a distributed run or, as an agent does, takes part in one. */
export function joinsRun(command: Command): boolean {
  return startsRun(command) || command.kind === 'start-agent';
}
