import { builtCommand } from './built-command.js';
import type { CommandLineParts } from './command-line-parts.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';

/**
 * Starts the CI run with the settings of `.nx/ci-config.yaml`. Nx Cloud refuses to combine it with `start-ci-run`.
 *
 * @see https://nx.dev/docs/reference/nx-cloud/ci-config
 */
export interface StartNxAgentsCommand extends CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'start-nx-agents';
}

/** Starts the CI run from `.nx/ci-config.yaml`. */
export function startNxAgents(): StartNxAgentsCommand {
  return builtCommand({ kind: 'start-nx-agents' });
}

/** Reads `start-nx-agents`, which has no flags of its own. */
export function readStartNxAgents(line: NxLine): StartNxAgentsCommand {
  return { kind: 'start-nx-agents', ...line.parts, ...readFlags({}, line.words) };
}
