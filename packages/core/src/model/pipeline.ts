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
  readonly image?: PerProvider<string>;
  /** Machine of all jobs. Default: the provider's. */
  readonly machine?: PerProvider<MachineInput>;
  /** Package manager: decides install command, exec prefix and cache. Default: `npm`. */
  readonly packageManager?: PackageManagerName | PackageManagerInput;
  /** The branch that others are merged into. Default: `main`. */
  readonly mainBranch?: string;
  /** What starts the pipeline. Default: pull requests and pushes to the main branch. */
  readonly triggers?: TriggersInput;
  /** Folder of the Nx workspace inside the repository. Default: the repository's root. */
  readonly workingDirectory?: string;
  /** Nx and Nx Cloud settings. */
  readonly nx?: NxInput;
  /** Steps of coordinator and agents before the install step, e.g. `corepack enable`. */
  readonly setup?: readonly StepInput[];
  /** Environment variables of coordinator and agents. Nothing is forwarded to agents by Nx Cloud, so they all get them. */
  readonly env?: EnvInput;
  /** Containers beside coordinator and agents. Default: none. */
  readonly services?: readonly ServiceInput[];
  /** What coordinator and agents keep between runs; `false` for nothing. Default: the package manager's download store. */
  readonly cache?: boolean | readonly CacheInput[];
  /** Timeouts of coordinator and agents. `false` sets none and yields `dte/timeout-order`. */
  readonly timeouts?: TimeoutsInput | false;
  /** Let the provider cancel the run when a newer one makes it redundant. Default: `false`. */
  readonly interruptible?: boolean;
  /** What keeps a run from hanging. All on by default. */
  readonly safeguards?: SafeguardsInput;
  /** What the coordinator runs, in order, after `start-ci-run`. Required unless there are `groups`. */
  readonly commands?: readonly StepInput[];
  /** The coordinator's own settings. */
  readonly coordinator?: CoordinatorInput;
  /** The agents: one pool, or several labelled ones. Required unless there are `groups`. */
  readonly agents?: PoolInput | readonly PoolInput[];
  /** Several coordinators with their agents in one run, instead of `commands`, `coordinator` and `agents`. */
  readonly groups?: readonly GroupInput[];
  /** The jobs beside coordinator and agents. Default: none. */
  readonly jobs?: readonly OtherJobInput[];
  /** Parts of a provider's file that replace what dtekit made. */
  readonly overrides?: Overrides;
}

/** A validated, deeply frozen pipeline, made by `definePipeline`. */
export interface Pipeline extends PipelineInput {
  /** Tells a validated pipeline from its input. */
  readonly validated: true;
}
