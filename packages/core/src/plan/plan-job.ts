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
  /** Name of the job, unique in the plan. */
  readonly name: string;
  readonly role: JobRole;
  readonly phase: JobPhase;
  /** Value of `NX_CI_EXECUTION_ENV` that pairs a coordinator with its agents; absent when there is one group only. */
  readonly group?: string;
  /** How many instances run: the number of agents, 1 for other jobs. */
  readonly count: number;
  /** What assignment rules call this pool (`NX_AGENT_LAUNCH_TEMPLATE`). */
  readonly label?: string;
  readonly image?: string;
  readonly machine: PlanMachine;
  /** Environment, in order. */
  readonly env: PlanEnv;
  readonly services: readonly PlanService[];
  readonly triggers: PlanTriggers;
  /** Folder all steps run in, relative to the repository; empty for its root. */
  readonly workingDirectory: string;
  /** How much git history is cloned; absent: the provider's default. */
  readonly history?: 'full';
  /** What runs, in order; the first failure ends the job. */
  readonly steps: readonly PlanStep[];
  /** What runs at the end whatever happened, in a fresh shell on some providers. */
  readonly always: readonly PlanStep[];
  readonly caches: readonly PlanCache[];
  readonly artifacts?: PlanArtifacts;
  readonly silenceTimeoutMinutes?: number;
  readonly totalTimeoutMinutes?: number;
  /** Automatic retries by the provider. */
  readonly retries: number;
  /** Whether the provider may cancel it for a newer run. */
  readonly interruptible: boolean;
  /** Named sets of secrets the job may read (CircleCI contexts). */
  readonly contexts: readonly string[];
  readonly origin: Origin;
}

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
  readonly image: string;
  /** Environment of the service, as text. */
  readonly env: ReadonlyMap<string, string>;
}

/** Folders kept between runs. Paths are relative to the working directory unless they start with `~`. */
export interface PlanCache {
  readonly name: string;
  readonly paths: readonly string[];
  readonly keyFiles: readonly string[];
}

/** Files handed over. Paths are relative to the working directory. */
export interface PlanArtifacts {
  readonly paths: readonly string[];
  readonly expireInDays?: number;
}
