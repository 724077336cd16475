import type { PackageManagerName } from '../nx/invocation.js';
import type { PerProvider } from './by-provider.js';
import type { CacheInput } from './cache.js';
import type { OtherJobInput } from './job.js';
import type { MachineInput } from './machine.js';
import type { NxInput } from './nx.js';
import type { Overrides } from './overrides.js';
import type { PackageManagerInput } from './package-manager.js';
import type { CoordinatorInput, EnvInput, GroupInput, PoolInput, StepInput } from './role.js';
import type { SafeguardsInput } from './safeguards.js';
import type { ServiceInput } from './service.js';
import type { TimeoutsInput } from './timeouts.js';
import type { TriggersInput } from './triggers.js';

/** What a team writes: one coordinator that hands out Nx tasks and the agents that run them, for any CI provider. */
export interface PipelineInput {
  /** Name of the pipeline: the workflow on CircleCI, part of names elsewhere. A letter, then letters, digits, `-`, `_`. */
  readonly name: string;
  /** Container image of all jobs, with tag. Default: none, for runners that need none. */
  readonly image?: PerProvider<string> | undefined;
  /** Machine of all jobs. Default: the provider's. */
  readonly machine?: PerProvider<MachineInput> | undefined;
  /** Package manager: decides install command, exec prefix and cache. Default: `npm`, as the image has it. */
  readonly packageManager?: PackageManagerName | PackageManagerInput | undefined;
  /** The branch that others are merged into. Default: `main`. */
  readonly mainBranch?: string | undefined;
  /** What starts the pipeline. Default: pull requests and pushes to the main branch. */
  readonly triggers?: TriggersInput | undefined;
  /** Folder of the Nx workspace inside the repository. Default: the repository's root. */
  readonly workingDirectory?: string | undefined;
  /** Nx and Nx Cloud settings. Default: those of `NxInput`. */
  readonly nx?: NxInput | undefined;
  /** Steps of coordinator and agents before the install step, e.g. `corepack enable`. Default: none. */
  readonly setup?: readonly StepInput[] | undefined;
  /**
   * Environment variables of coordinator and agents. Nothing is forwarded to agents by Nx Cloud, so they all get them.
   * Default: none but those that dtekit needs.
   */
  readonly env?: EnvInput | undefined;
  /** Containers beside coordinator and agents. Default: none. */
  readonly services?: readonly ServiceInput[] | undefined;
  /**
   * What coordinator and agents keep between runs: `true` for the package manager's download store, `false` for
   * nothing, or these caches. Default: `true`.
   */
  readonly cache?: boolean | readonly CacheInput[] | undefined;
  /**
   * Timeouts of coordinator and agents. `false` sets none and yields `dte/timeout-order`. Default: those of
   * `TimeoutsInput`.
   */
  readonly timeouts?: TimeoutsInput | false | undefined;
  /** Let the provider cancel the run when a newer one makes it redundant. Default: `false`. */
  readonly interruptible?: boolean | undefined;
  /** What keeps a run from hanging. All on by default. */
  readonly safeguards?: SafeguardsInput | undefined;
  /** What the coordinator runs, in order, after `start-ci-run`. Required unless there are `groups`. */
  readonly commands?: readonly StepInput[] | undefined;
  /** The coordinator's own settings. Default: what the pipeline says. */
  readonly coordinator?: CoordinatorInput | undefined;
  /** The agents: one pool, or several labelled ones. Required unless there are `groups`. */
  readonly agents?: PoolInput | readonly PoolInput[] | undefined;
  /** Several coordinators with their agents in one run, instead of `commands`, `coordinator` and `agents`. */
  readonly groups?: readonly GroupInput[] | undefined;
  /** The jobs beside coordinator and agents. Default: none. */
  readonly jobs?: readonly OtherJobInput[] | undefined;
  /** Parts of a provider's file that replace what dtekit made. Default: none. */
  readonly overrides?: Overrides | undefined;
}

/** A validated, deeply frozen pipeline, made by `definePipeline`. */
export interface Pipeline extends PipelineInput {
  /** Tells a pipeline that went through `definePipeline` from its input. */
  readonly validated: true;
}
