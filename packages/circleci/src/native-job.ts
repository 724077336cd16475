import type { JobOrder, NativeJob } from '@dtekit/core/provider';
import type { CircleCIJob } from './document/job.js';
import type { CircleCIWorkflowJob } from './document/workflow.js';

/** What {@link circleciJob} takes. */
export interface CircleCIJobInput {
  /** Name of the job, unique in the pipeline. */
  readonly name: string;
  /** When it runs, seen from the coordinator. */
  readonly order: JobOrder;
  /** The job with CircleCI's own keys; left out for an approval, which is a workflow entry only. */
  readonly definition?: CircleCIJob | undefined;
  /**
   * What each workflow says of the job: context, filters, arguments. `requires` defaults to what the order means.
   * Default: nothing.
   */
  readonly workflow?: CircleCIWorkflowJob | undefined;
}

/** A job in CircleCI's own terms. */
export interface CircleCINativeJob extends NativeJob {
  /** Always `circleci`: the other providers leave the job out. */
  readonly provider: 'circleci';
  /** The job with CircleCI's own keys. */
  readonly definition: CircleCIJobParts;
}

/** The two places of a CircleCI configuration in which a job appears. */
export interface CircleCIJobParts {
  /** Its entry under `jobs`. */
  readonly job?: CircleCIJob;
  /** Its settings in each workflow. */
  readonly workflow?: CircleCIWorkflowJob;
}

/**
 * A job with CircleCI's own keys; other providers leave it out.
 *
 * @example
 * ```ts
 * const hold = circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } });
 * ```
 */
export function circleciJob(input: CircleCIJobInput): CircleCINativeJob {
  const { name, order, definition, workflow } = input;
  return {
    kind: 'native-job',
    provider: 'circleci',
    name,
    order,
    definition: {
      ...(definition === undefined ? {} : { job: definition }),
      ...(workflow === undefined ? {} : { workflow }),
    },
  };
}

/** Whether a native job was made by {@link circleciJob}. */
export function isCircleCIJob<Job extends NativeJob>(job: Job): job is Job & CircleCINativeJob {
  return job.provider === 'circleci';
}
