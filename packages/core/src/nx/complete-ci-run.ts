import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';

/** The names under which Nx Cloud completes a run. `complete-run-group` is known to `nx-cloud` only. */
export type CompleteCiRunAlias = 'stop-all-agents' | 'complete-ci-run' | 'complete-run-group';

/**
 * How a run is completed.
 *
 * @see https://nx.dev/docs/reference/nx-cloud-cli#nx-cloud-complete-ci-run
 */
export interface CompleteCiRunOptions extends CommandLineOptions {
  /** The name of the command. Default: `stop-all-agents`, which every client knows. */
  readonly alias?: CompleteCiRunAlias | undefined;
}

/** Completes the CI run and stops its agents; Nx Cloud refuses whatever comes later. */
export interface CompleteCiRunCommand extends CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'complete-ci-run';
  /** The name of the command. */
  readonly alias: CompleteCiRunAlias;
}

/** Completes the CI run. */
export function completeCiRun(options: CompleteCiRunOptions = {}): CompleteCiRunCommand {
  return builtCommand({ ...options, alias: options.alias ?? 'stop-all-agents', kind: 'complete-ci-run' });
}

/** Reads a line that completes the run under the given name. */
export function readCompleteCiRun(alias: CompleteCiRunAlias, line: NxLine): CompleteCiRunCommand {
  return { kind: 'complete-ci-run', alias, ...line.parts, ...readFlags({}, line.words) };
}
