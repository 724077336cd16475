import type { NativeJob } from '@dtekit/core/provider';
import type { BitbucketStep } from './document/step.js';

/** A job beside coordinator and agents in Bitbucket's own terms. */
export interface BitbucketStepJob extends NativeJob {
  /** Always `bitbucket`: the other providers leave the job out. */
  readonly provider: 'bitbucket';
  /** What stands below `step:`. The step is called like the job unless it names itself. */
  readonly definition: BitbucketStep;
}

/** What {@link bitbucketStep} is told. */
export interface BitbucketStepInput extends Pick<BitbucketStepJob, 'name' | 'order' | 'definition'> {}

/**
 * A job that only Bitbucket gets, in every pipeline of the file.
 *
 * @example
 * ```ts
 * const release = bitbucketStep({
 *   name: 'release',
 *   order: 'after',
 *   definition: { deployment: 'production', script: ['./release.sh'] },
 * });
 * ```
 */
export function bitbucketStep(input: BitbucketStepInput): BitbucketStepJob {
  return { kind: 'native-job', provider: 'bitbucket', ...input };
}

/** Whether {@link bitbucketStep} made the job. */
export function isBitbucketStepJob<Job extends NativeJob>(job: Job): job is Job & BitbucketStepJob {
  return job.provider === 'bitbucket';
}
