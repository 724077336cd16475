import type { Origin } from './origin.js';
import type { PlanEnv } from './plan-env.js';
import type { PlanStep } from './plan-step.js';
import type { PlanTriggers } from './plan-triggers.js';

/** The part a job plays. */
export type JobRole = 'coordinator' | 'agent' | 'other';

/** When a job runs: ahead of coordinator and agents, with them, or after they succeeded. */
export type JobPhase = 'before' | 'during' | 'after';

/** A job; all agents of a pool are one job with a count. */
export interface PlanJob {
  /** Name of the job; unique in a plan made from a pipeline, while jobs of a file may share one. */
  readonly name: string;
  /** The part it plays in the distribution. */
  readonly role: JobRole;
  /** When it runs, seen from coordinator and agents. */
  readonly phase: JobPhase;
  /** Value of `NX_CI_EXECUTION_ENV` that pairs a coordinator with its agents; absent when there is one group only. */
  readonly group?: string;
  /** How many instances run: the number of agents, 1 for other jobs. */
  readonly count: number;
  /** What assignment rules call this pool (`NX_AGENT_LAUNCH_TEMPLATE`). */
  readonly label?: string;
  /** Container image; absent: the runner's own environment. */
  readonly image?: string;
  /** The machine it runs on. */
  readonly machine: PlanMachine;
  /** Environment, in order. */
  readonly env: PlanEnv;
  /** Containers beside it. */
  readonly services: readonly PlanService[];
  /** What starts it. */
  readonly triggers: PlanTriggers;
  /** Folder all steps run in, relative to the repository; empty for its root. */
  readonly workingDirectory: string;
  /** How much git history is cloned; absent: the provider's default. */
  readonly history?: 'full';
  /** What runs, in order; the first failure ends the job. */
  readonly steps: readonly PlanStep[];
  /** What runs at the end whatever happened, in a fresh shell on some providers. */
  readonly always: readonly PlanStep[];
  /** What is kept between runs. */
  readonly caches: readonly PlanCache[];
  /** Files it hands over; absent: none. */
  readonly artifacts?: PlanArtifacts;
  /** Minutes without a word before the provider gives the job up; absent: the provider's own. */
  readonly silenceTimeoutMinutes?: number;
  /** Minutes the job may take in all; absent: the provider's own. */
  readonly totalTimeoutMinutes?: number;
  /** Automatic retries by the provider; 0 for none. */
  readonly retries: number;
  /** Whether the provider may cancel it for a newer run. */
  readonly interruptible: boolean;
  /** Named sets of secrets the job may read (CircleCI contexts). */
  readonly contexts: readonly string[];
  /** What of it could not be found out. Only a job that was lifted from a file has unknown parts. Absent: nothing. */
  readonly unknown?: readonly JobFact[];
  /**
   * Names of the provider's runs (CircleCI workflows) it is part of, where a file has several with coordinators or agents
   * of their own: each run has an execution id of its own. Absent: there is one.
   */
  readonly runs?: readonly string[];
  /** Where it comes from. */
  readonly origin: Origin;
}

/** A part of a job that a hand-written file may keep to itself, by the name of its field. */
export type JobFact =
  | 'count'
  | 'image'
  | 'machine'
  | 'env'
  | 'triggers'
  | 'workingDirectory'
  | 'history'
  | 'caches'
  | 'silenceTimeoutMinutes'
  | 'totalTimeoutMinutes'
  | 'retries'
  | 'contexts';

/** The machine of a job; both absent for the provider's default. */
export interface PlanMachine {
  /** A neutral size, or the provider's own name where it has no neutral one. */
  readonly size?: string;
  /** Labels of the self-hosted runner. */
  readonly runner?: readonly string[];
}

/** A container beside a job. */
export interface PlanService {
  /** Host name. */
  readonly name: string;
  /** Image, with tag. */
  readonly image: string;
  /** Environment of the service, as text. */
  readonly env: ReadonlyMap<string, string>;
}

/** Folders kept between runs. Paths are relative to the working directory unless they start with `~`. */
export interface PlanCache {
  /** Name of the cache, unique in the job. */
  readonly name: string;
  /** Folders that are kept. */
  readonly paths: readonly string[];
  /** Files whose content makes the key, relative to the working directory. */
  readonly keyFiles: readonly string[];
}

/** Files handed over. Paths are relative to the working directory. */
export interface PlanArtifacts {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Days they are kept; absent: the provider's own. */
  readonly expireInDays?: number;
}
