import type { NxCommand } from '../../../nx/command.js';
import { defaultCliOf } from '../../../nx/default-invocation.js';
import type { SingleTaskCommand } from './single-task.js';

/** What a message calls a command: program and subcommand, without flags. */
export function commandName(command: NxCommand | SingleTaskCommand): string {
  if (command.kind === 'run') return 'nx run';
  const cli = command.invocation?.cli ?? defaultCliOf(command);
  return `${cli} ${command.kind === 'complete-ci-run' ? command.alias : command.kind}`;
}
