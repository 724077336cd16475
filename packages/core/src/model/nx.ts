import type { AssignmentRule } from '../nx/assignment-rules-file.js';
import type { NxCli } from '../nx/invocation.js';

/** How Nx Cloud is spoken to. */
export interface NxInput {
  /**
   * The workspace's Nx version, e.g. `22.1.0`. A command that needs a newer one yields `dte/alias-too-new`. Default:
   * not known, and nothing is checked.
   */
  readonly version?: string | undefined;
  /**
   * The program that gets the Nx Cloud commands. `nx-cloud` works with every version; `nx start-agent` and its like
   * exist from Nx 21.3 to 23.2 on, depending on the command. Default: `nx-cloud`.
   */
  readonly cli?: NxCli | undefined;
  /**
   * Where the settings of the run live: `flags` on `start-ci-run`, or `ci-config`, which starts the run with
   * `start-nx-agents` and writes `.nx/ci-config.yaml`. Nx Cloud refuses a mix of the two. Default: `flags`.
   */
  readonly dialect?: 'flags' | 'ci-config' | undefined;
  /**
   * Targets (or `target:configuration`) after which idle agents may stop. Each command needs one of its own
   * (`dte/stop-after-incomplete`), and each must be one that a command runs (`dte/stop-after-unknown`). Default: all
   * targets of the commands.
   */
  readonly stopAfter?: readonly string[] | undefined;
  /** Stop the agents when a command fails. Default: left to Nx Cloud, where it is `true`. */
  readonly stopOnFailure?: boolean | undefined;
  /**
   * How Nx Cloud learns that the run is over: from the `heartbeat` of the Nx commands, or `explicit`ly from the
   * coordinator's last step. Default: `heartbeat`.
   */
  readonly completion?: 'heartbeat' | 'explicit' | undefined;
  /** Distribute all commands, or only those with `--agents`. Default: left to Nx Cloud, where it is `true`. */
  readonly distributeByDefault?: boolean | undefined;
  /**
   * Which tasks run on which labelled pool. Written to `.nx/workflows/assignment-rules.yaml`. A label without a pool
   * yields `dte/rule-without-agent`. Default: none.
   */
  readonly assignmentRules?: readonly AssignmentRule[] | undefined;
  /** Let the coordinator always end with `fix-ci`, Nx Cloud's self-healing. Default: `false`. */
  readonly fixCi?: boolean | undefined;
  /**
   * Patterns of tasks that `fix-ci` may propose fixes for, `!` negates; an empty list turns it off. Default: left to Nx
   * Cloud.
   */
  readonly fixTasks?: readonly string[] | undefined;
  /**
   * Patterns of tasks whose fixes are applied unasked, `!` negates; an empty list turns it off. Default: left to Nx
   * Cloud.
   */
  readonly autoApplyFixes?: readonly string[] | undefined;
  /** Let each agent always end with `upload-agent-metrics`. Needs Nx 22.1. Default: `false`. */
  readonly agentMetrics?: boolean | undefined;
  /** Tell Nx Cloud the number of agents, as old clients needed. Default: in neither way. */
  readonly agentCount?: AgentCountInput | undefined;
}

/** The two old ways to announce the number of agents. Both are derived from the pools, so they cannot drift. */
export interface AgentCountInput {
  /** Set `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` on the coordinator. Default: `false`. */
  readonly variable?: boolean | undefined;
  /**
   * Pass `--agent-count` to `start-ci-run`. Only with the `flags` dialect (`model/agent-count-flag`). Default: `false`.
   */
  readonly flag?: boolean | undefined;
}
