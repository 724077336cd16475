import type { Command } from '../nx/command.js';
import type { ArtifactsInput } from './artifacts.js';
import type { PerProvider } from './by-provider.js';
import type { CacheInput } from './cache.js';
import type { EnvValueInput } from './env.js';
import type { MachineInput } from './machine.js';
import type { ServiceInput } from './service.js';
import type { TimeoutsInput } from './timeouts.js';
import type { TriggersInput } from './triggers.js';

/**
 * One step: a shell line (`$NAME` is the shell's), or a command of the Nx vocabulary such as `affected({ … })`. A line
 * that starts Nx is understood like the command it spells.
 */
export type StepInput = string | Command;

/**
 * Environment variables by name: letters, digits and `_`, no digit in front (`model/invalid-env-name`). Coordinator and
 * agents cannot have `NX_NO_CLOUD`, which would turn the distribution off (`model/forbidden-env`).
 */
export type EnvInput = Readonly<Record<string, PerProvider<EnvValueInput>>>;

/**
 * What can be said of any job. Coordinator and agents inherit from their group, and that from the pipeline; another job
 * inherits image and machine only.
 */
export interface JobSettingsInput {
  /** Container image, with tag. Default: the group's, else the pipeline's. */
  readonly image?: PerProvider<string> | undefined;
  /** Machine the job runs on. Default: the group's, else the pipeline's. */
  readonly machine?: PerProvider<MachineInput> | undefined;
  /**
   * Environment variables. Coordinator and agents have the pipeline's and their group's as well; a variable of one name
   * replaces theirs.
   */
  readonly env?: EnvInput | undefined;
  /**
   * Containers beside the job, instead of the pipeline's. Default: the pipeline's for coordinator and agents, none for
   * other jobs.
   */
  readonly services?: readonly ServiceInput[] | undefined;
  /**
   * Timeouts of this job. For coordinator and agents what it leaves out is the pipeline's, and `false` sets none and
   * yields `dte/timeout-order`; another job has only those it names.
   */
  readonly timeouts?: TimeoutsInput | false | undefined;
  /** Files the job hands over. Default: none. */
  readonly artifacts?: ArtifactsInput | undefined;
  /**
   * What the job keeps between runs: `true` for the package manager's download store, `false` for nothing, or these
   * caches. Default: the pipeline's for coordinator and agents, nothing for other jobs, which install nothing.
   */
  readonly cache?: boolean | readonly CacheInput[] | undefined;
}

/** What can be said of the coordinator and of a pool of agents. */
export interface RoleInput extends JobSettingsInput {
  /**
   * Steps of this role between the shared setup, whose last step is the install, and its own commands. Default: none.
   */
  readonly before?: readonly StepInput[] | undefined;
  /** Steps of this role after its own commands, when they succeeded. Default: none. */
  readonly after?: readonly StepInput[] | undefined;
  /** Automatic retries by the provider, 0 to 2. Any but 0 yields `dte/rerun-failed`. Default: 0. */
  readonly retries?: number | undefined;
  /**
   * What starts this role, when it must differ from the pipeline's triggers to reproduce an existing file. What is left
   * out of it has the defaults of `TriggersInput`. Yields `dte/no-agents-for-trigger` wherever coordinator and agents
   * then differ. Default: the pipeline's.
   */
  readonly triggers?: TriggersInput | undefined;
}

/** The job that decides what is affected and hands out tasks. */
export interface CoordinatorInput extends RoleInput {
  /** Name of the job. Default: `main`, or the group's name followed by `-main`. */
  readonly name?: string | undefined;
}

/** A pool: agents that are alike. */
export interface PoolInput extends RoleInput {
  /** Number of agents, 1 to 1000; the limits of the providers are lower. */
  readonly count: number;
  /**
   * Tasks each agent runs at once. Passed to the Nx commands as `--parallel` where all pools agree, and to the
   * assignment rules that name the pool's label as `parallelism`, unless those say it themselves. Default: not said,
   * which means `parallel` of nx.json, else 1.
   */
  readonly parallel?: number | undefined;
  /**
   * Label that assignment rules name (`NX_AGENT_LAUNCH_TEMPLATE`), unique in the group: letters, digits, `-` and `_`.
   * Default: none.
   */
  readonly label?: string | undefined;
  /** Name of the job. Default: `agent`, with the group's name before and the label behind, where there are any. */
  readonly name?: string | undefined;
}

/**
 * A pool as a value that completes in the editor and can be shared.
 *
 * @example
 * ```ts
 * const small = pool({ count: 3, label: 'small', machine: { size: 'small' } });
 * ```
 */
export function pool(input: PoolInput): PoolInput {
  return input;
}

/** A coordinator and its agents. */
export interface GroupBody {
  /** What the coordinator runs, in order, after `start-ci-run`; at least one. */
  readonly commands: readonly StepInput[];
  /** The coordinator's own settings. Default: what the group and the pipeline say. */
  readonly coordinator?: CoordinatorInput | undefined;
  /** The agents: one pool, or several labelled ones. */
  readonly agents: PoolInput | readonly PoolInput[];
}

/** One of several coordinators with their agents in one run, told apart by `NX_CI_EXECUTION_ENV`. */
export interface GroupInput extends GroupBody {
  /** Name of the group, the value of `NX_CI_EXECUTION_ENV`: a letter, then letters, digits and `-`. */
  readonly name: string;
  /** Image of the group's jobs. Default: the pipeline's. */
  readonly image?: PerProvider<string> | undefined;
  /** Machine of the group's jobs. Default: the pipeline's. */
  readonly machine?: PerProvider<MachineInput> | undefined;
  /** Environment variables of the group's jobs, added to the pipeline's. */
  readonly env?: EnvInput | undefined;
  /** Targets after which this group's idle agents may stop. Default: all targets of its commands. */
  readonly stopAfter?: readonly string[] | undefined;
}

/**
 * A group as a value that completes in the editor and can be shared.
 *
 * @example
 * ```ts
 * const linux = group({ name: 'linux', commands: [affected({ targets: ['test'] })], agents: { count: 3 } });
 * ```
 */
export function group(input: GroupInput): GroupInput {
  return input;
}
