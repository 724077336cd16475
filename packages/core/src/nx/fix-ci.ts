import { builtCommand } from './built-command.js';
import type { CommandLineParts } from './command-line-parts.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';

/**
 * Lets Nx Cloud propose fixes for what failed. Does nothing when all is green, so it belongs in a step that always runs.
 *
 * @see https://nx.dev/docs/features/ci-features/self-healing-ci
 */
export interface FixCiCommand extends CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'fix-ci';
}

/** Proposes fixes for what failed. */
export function fixCi(): FixCiCommand {
  return builtCommand({ kind: 'fix-ci' });
}

/** Reads `fix-ci`, which has no flags of its own. */
export function readFixCi(line: NxLine): FixCiCommand {
  return { kind: 'fix-ci', ...line.parts, ...readFlags({}, line.words) };
}
