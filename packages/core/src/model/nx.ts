import type { AssignmentRule } from '../nx/assignment-rules-file.js';
import type { NxCli } from '../nx/invocation.js';

/** How Nx Cloud is spoken to. */
export interface NxInput {
  /** The workspace's Nx version, e.g. `22.1.0`. Checked against the commands that need a newer one. Default: not known. */
  readonly version?: string;
  /**
   * The program that gets the Nx Cloud commands. `nx-cloud` works with every version; `nx start-agent` and its like
   * exist from Nx 21.3 to 23.2 on, depending on the command. Default: `nx-cloud`.
   */
  readonly cli?: NxCli;
  /**
   * Where the settings of the run live: `flags` on `start-ci-run`, or `ci-config`, which starts the run with
   * `start-nx-agents` and writes `.nx/ci-config.yaml`. Nx Cloud refuses a mix of the two. Default: `flags`.
   */
  readonly dialect?: 'flags' | 'ci-config';
  /** Targets (or `target:configuration`) after which idle agents may stop. Default: all targets of the commands. */
  readonly stopAfter?: readonly string[];
  /** Stop the agents when a command fails. Default: Nx Cloud's, `true`. */
  readonly stopOnFailure?: boolean;
  /**
   * How Nx Cloud learns that the run is over: from the `heartbeat` of the Nx commands, or `explicit`ly from the
   * coordinator's last step. Default: `heartbeat`.
   */
  readonly completion?: 'heartbeat' | 'explicit';
  /** Distribute all commands, or only those with `--agents`. Default: Nx Cloud's, `true`. */
  readonly distributeByDefault?: boolean;
  /** Which tasks run on which labelled pool. Written to `.nx/workflows/assignment-rules.yaml`. Default: none. */
  readonly assignmentRules?: readonly AssignmentRule[];
  /** Let the coordinator always end with `fix-ci`, Nx Cloud's self-healing. Default: `false`. */
  readonly fixCi?: boolean;
  /** Task patterns `fix-ci` may propose fixes for; an empty list turns it off. Default: Nx Cloud's. */
  readonly fixTasks?: readonly string[];
  /** Task patterns whose fixes are applied unasked. Default: Nx Cloud's. */
  readonly autoApplyFixes?: readonly string[];
  /** Let each agent always end with `upload-agent-metrics`. Needs Nx 22.1. Default: `false`. */
  readonly agentMetrics?: boolean;
  /** Tell Nx Cloud the number of agents, as old clients needed. Default: neither. */
  readonly agentCount?: AgentCountInput;
}

/** The two old ways to announce the number of agents. Both are derived from the pools, so they cannot drift. */
export interface AgentCountInput {
  /** Set `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` on the coordinator. Default: `false`. */
  readonly variable?: boolean;
  /** Pass `--agent-count` to `start-ci-run`. Default: `false`. */
  readonly flag?: boolean;
}
