import type { NxCommand } from '../../../nx/command.js';
import { defaultCliOf } from '../../../nx/default-invocation.js';

/** What a message calls a command: program and subcommand, without flags. */
export function commandName(command: NxCommand): string {
  const cli = command.invocation?.cli ?? defaultCliOf(command);
  return `${cli} ${command.kind === 'complete-ci-run' ? command.alias : command.kind}`;
}
