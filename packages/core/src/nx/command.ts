import type { AffectedCommand } from './affected.js';
import type { CommandLineParts } from './command-line-parts.js';
import type { CompleteCiRunCommand } from './complete-ci-run.js';
import type { FixCiCommand } from './fix-ci.js';
import type { FormatCheckCommand } from './format-check.js';
import type { InstallCommand } from './install.js';
import type { RunManyCommand } from './run-many.js';
import type { ShellCommand } from './shell.js';
import type { StartAgentCommand } from './start-agent.js';
import type { StartCiRunCommand } from './start-ci-run.js';
import type { StartNxAgentsCommand } from './start-nx-agents.js';
import type { UploadAgentMetricsCommand } from './upload-agent-metrics.js';

/** One command line: an Nx command, an install command, or else anything the shell understands. */
export type Command = NxCommand | InstallCommand | ShellCommand;

/** A command of `nx` or `nx-cloud`. */
export type NxCommand =
  | StartCiRunCommand
  | StartNxAgentsCommand
  | RecordCommand
  | AffectedCommand
  | RunManyCommand
  | FormatCheckCommand
  | StartAgentCommand
  | CompleteCiRunCommand
  | FixCiCommand
  | UploadAgentMetricsCommand;

/**
 * Runs another command and sends its output to Nx Cloud. Fails as the recorded command fails, and then stops all
 * agents, whatever `stopAgentsOnFailure` says.
 *
 * @see https://nx.dev/docs/guides/nx-cloud/record-commands
 */
export interface RecordCommand extends CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'record';
  /** The recorded command. What one plain command cannot say is printed as `sh -c '…'`. */
  readonly command: Command;
}
