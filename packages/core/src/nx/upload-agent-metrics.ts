import { builtCommand } from './built-command.js';
import type { CommandLineParts } from './command-line-parts.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';

/**
 * Uploads what the agent used of its machine. Needs Nx 22.1 and the `NX_AGENT_NAME` the agent ran under.
 *
 * @see https://nx.dev/docs/kb/resource-usage
 */
export interface UploadAgentMetricsCommand extends CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'upload-agent-metrics';
}

/** Uploads the resource usage of the agent. */
export function uploadAgentMetrics(): UploadAgentMetricsCommand {
  return builtCommand({ kind: 'upload-agent-metrics' });
}

/** Reads `upload-agent-metrics`, which has no flags of its own. */
export function readUploadAgentMetrics(line: NxLine): UploadAgentMetricsCommand {
  return { kind: 'upload-agent-metrics', ...line.parts, ...readFlags({}, line.words) };
}
