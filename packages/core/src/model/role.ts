import type { Command } from '../nx/command.js';
import type { ArtifactsInput } from './artifacts.js';
import type { PerProvider } from './by-provider.js';
import type { CacheInput } from './cache.js';
import type { EnvValueInput } from './env.js';
import type { MachineInput } from './machine.js';
import type { ServiceInput } from './service.js';
import type { TimeoutsInput } from './timeouts.js';
import type { TriggersInput } from './triggers.js';

/** One step: a shell line (`$NAME` is the shell's), or a command of the Nx vocabulary such as `affected({ … })`. */
export type StepInput = string | Command;

/** Environment variables by name. */
export type EnvInput = Readonly<Record<string, PerProvider<EnvValueInput>>>;

/** What can be said of any job. */
export interface JobSettingsInput {
  /** Container image, with tag. Default: the pipeline's. */
  readonly image?: PerProvider<string>;
  /** Machine the job runs on. Default: the pipeline's. */
  readonly machine?: PerProvider<MachineInput>;
  /** Environment variables, added to the pipeline's. */
  readonly env?: EnvInput;
  /** Containers beside the job. Default: the pipeline's. */
  readonly services?: readonly ServiceInput[];
  /** Timeouts of this job; what it leaves out is the pipeline's. `false` sets none and yields `dte/timeout-order`. */
  readonly timeouts?: TimeoutsInput | false;
  /** Files the job hands over. Default: none. */
  readonly artifacts?: ArtifactsInput;
  /** What the job keeps between runs; `false` for nothing. Default: the pipeline's. */
  readonly cache?: boolean | readonly CacheInput[];
}

/** What can be said of the coordinator and of a pool of agents. */
export interface RoleInput extends JobSettingsInput {
  /** Steps of this role between the setup and its own commands. */
  readonly before?: readonly StepInput[];
  /** Steps of this role after its own commands, when they succeeded. */
  readonly after?: readonly StepInput[];
  /** Automatic retries by the provider. Any but 0 yields `dte/rerun-failed`. Default: 0. */
  readonly retries?: number;
  /**
   * What starts this role, when it must differ from the pipeline's triggers to reproduce an existing file.
   * Yields `dte/no-agents-for-trigger` wherever coordinator and agents then differ.
   */
  readonly triggers?: TriggersInput;
}

/** The job that decides what is affected and hands out tasks. */
export interface CoordinatorInput extends RoleInput {
  /** Name of the job. Default: `main`, or the group's name followed by `-main`. */
  readonly name?: string;
}

/** A pool: agents that are alike. */
export interface PoolInput extends RoleInput {
  /** Number of agents, at least 1. */
  readonly count: number;
  /** Tasks each agent runs at once. Default: not said, which means 1 to Nx unless nx.json says otherwise. */
  readonly parallel?: number;
  /** Label that assignment rules name (`NX_AGENT_LAUNCH_TEMPLATE`). Default: none. */
  readonly label?: string;
  /** Name of the job. Default: `agent`, with the group's name before and the label behind, where there are any. */
  readonly name?: string;
}

/** A pool as a value that completes in the editor and can be shared: `const small = pool({ count: 3, label: 'small' })`. */
export function pool(input: PoolInput): PoolInput {
  return input;
}

/** A coordinator and its agents. */
export interface GroupBody {
  /** What the coordinator runs, in order, after `start-ci-run`. */
  readonly commands: readonly StepInput[];
  /** The coordinator's own settings. */
  readonly coordinator?: CoordinatorInput;
  /** The agents: one pool, or several labelled ones. */
  readonly agents: PoolInput | readonly PoolInput[];
}

/** One of several coordinators with their agents in one run, told apart by `NX_CI_EXECUTION_ENV`. */
export interface GroupInput extends GroupBody {
  /** Name of the group, the value of `NX_CI_EXECUTION_ENV`: a letter, then letters, digits and `-`. */
  readonly name: string;
  /** Image of the group's jobs. Default: the pipeline's. */
  readonly image?: PerProvider<string>;
  /** Machine of the group's jobs. Default: the pipeline's. */
  readonly machine?: PerProvider<MachineInput>;
  /** Environment variables of the group's jobs, added to the pipeline's. */
  readonly env?: EnvInput;
  /** Targets after which this group's idle agents may stop. Default: all targets of its commands. */
  readonly stopAfter?: readonly string[];
}

/** A group as a value that completes in the editor and can be shared. */
export function group(input: GroupInput): GroupInput {
  return input;
}
