import type { NxCommand } from './command.js';
import type { NxCli } from './invocation.js';

/** The binary that knows a command in every version of Nx: what it is printed with while nothing else is decided. */
export function defaultCliOf(command: NxCommand): NxCli {
  switch (command.kind) {
    case 'affected':
    case 'run-many':
    case 'format:check':
      return 'nx';
    default:
      return 'nx-cloud';
  }
}
