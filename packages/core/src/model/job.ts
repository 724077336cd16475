import type { JobSettingsInput, StepInput } from './role.js';
import type { TriggersInput } from './triggers.js';

/** When a job runs, seen from the coordinator and its agents: ahead of them, at the same time, or when they succeeded. */
export type JobOrder = 'before' | 'beside' | 'after';

/** A job that takes no part in the distribution: commit lint, a deployment. */
export interface JobInput extends JobSettingsInput {
  readonly kind: 'job';
  /** Name of the job, unique in the pipeline. */
  readonly name: string;
  /** When it runs. Jobs of one order run side by side. */
  readonly order: JobOrder;
  /** What it runs, in order. The repository is checked out; nothing is installed. */
  readonly steps: readonly StepInput[];
  /** What starts it, within the pipeline's triggers. Default: the pipeline's. */
  readonly triggers?: TriggersInput;
}

/**
 * A job in a provider's own terms, made by that provider's builder (`circleciJob`, `gitlabJob`, `bitbucketStep`).
 * The other providers leave it out.
 */
export interface NativeJob {
  readonly kind: 'native-job';
  /** Id of the provider whose builder made it. */
  readonly provider: string;
  readonly name: string;
  readonly order: JobOrder;
  /** The job's body with the provider's real keys. */
  readonly definition: object;
}

/** Any job beside coordinator and agents. */
export type OtherJobInput = JobInput | NativeJob;

/** A neutral job: `job({ name: 'deploy', order: 'after', triggers: { pullRequests: false }, steps: ['./deploy.sh'] })`. */
export function job(input: Omit<JobInput, 'kind'>): JobInput {
  return { kind: 'job', ...input };
}
