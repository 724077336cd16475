import type { Command, NxCommand } from './command.js';
import { compareNxVersions, parseNxVersion } from './nx-version.js';

/**
 * The oldest Nx that can run a command as it is invoked; `undefined` when every version can.
 *
 * The `nx-cloud` binary gets its commands from the server and knows them whatever the version of Nx; `nx` knows them as
 * aliases that came one by one.
 */
export function minimumNxVersionOf(command: Command): string | undefined {
  if (command.kind === 'install' || command.kind === 'shell') {
    return undefined;
  }
  // No alias came before that of `record`, so that what a recorded command needs is enough for both.
  const recorded = command.kind === 'record' ? minimumNxVersionOf(command.command) : undefined;
  return recorded ?? ownMinimum(command);
}

/**
 * Whether a version is not older than a minimum. A version that names no minor, such as `22`, counts as its first
 * release; a text that is no version is never new enough.
 */
export function isNxVersionAtLeast(version: string, minimum: string): boolean {
  const [left, right] = [parseNxVersion(version), parseNxVersion(minimum)];
  return left !== undefined && right !== undefined && compareNxVersions(left, right) >= 0;
}

/** The releases of `nx` on npm that know an alias first. `record`, `fix-ci` and `start-ci-run` are not in 21.2. */
const aliasMinimums: ReadonlyMap<NxCommand['kind'], string> = new Map([
  ['start-ci-run', '21.3.0'],
  ['record', '21.3.0'],
  ['fix-ci', '21.3.0'],
  ['start-agent', '21.6.6'],
  ['complete-ci-run', '21.6.6'],
  ['start-nx-agents', '23.2.0'],
]);

function ownMinimum(command: NxCommand): string | undefined {
  if (command.kind === 'upload-agent-metrics') {
    return '22.1.0';
  }
  return command.invocation?.cli === 'nx' ? aliasMinimums.get(command.kind) : undefined;
}
