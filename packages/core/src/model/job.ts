import type { JobSettingsInput, StepInput } from './role.js';
import type { TriggersInput } from './triggers.js';

/** When a job runs, seen from the coordinator and its agents: ahead of them, at the same time, or when they succeeded. */
export type JobOrder = 'before' | 'beside' | 'after';

/** A job that takes no part in the distribution: commit lint, a deployment. */
export interface JobInput extends JobSettingsInput {
  /** Discriminates `OtherJobInput`. */
  readonly kind: 'job';
  /** Name of the job, unique in the pipeline: a letter, then letters, digits, `-` and `_`. */
  readonly name: string;
  /** When it runs. Jobs of one order run side by side. */
  readonly order: JobOrder;
  /** What it runs, in order, at least one step. The repository is checked out; nothing is installed. */
  readonly steps: readonly StepInput[];
  /**
   * What starts it. What is left out of it has the defaults of `TriggersInput`, not what the pipeline says. Default:
   * the pipeline's.
   */
  readonly triggers?: TriggersInput | undefined;
}

/**
 * A job in a provider's own terms, made by that provider's builder (`circleciJob`, `gitlabJob`, `bitbucketStep`).
 * The other providers leave it out.
 */
export interface NativeJob {
  /** Discriminates `OtherJobInput`. */
  readonly kind: 'native-job';
  /** Id of the provider whose builder made it. */
  readonly provider: string;
  /** Name of the job, unique in the pipeline. */
  readonly name: string;
  /** When it runs. Jobs of one order run side by side. */
  readonly order: JobOrder;
  /** The job's body with the provider's real keys. */
  readonly definition: object;
}

/** Any job beside coordinator and agents. */
export type OtherJobInput = JobInput | NativeJob;

/**
 * A neutral job, for every provider. It inherits image, machine and triggers, but no setup, environment, services,
 * timeouts and caches.
 *
 * @example
 * ```ts
 * const deploy = job({ name: 'deploy', order: 'after', triggers: { pullRequests: false }, steps: ['./deploy.sh'] });
 * ```
 */
export function job(input: Omit<JobInput, 'kind'>): JobInput {
  return { kind: 'job', ...input };
}
