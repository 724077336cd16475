import type { PlanJob } from '@dtekit/core/provider';
import type { CircleCIJob } from '../document/job.js';
import type { CircleCIWorkflowJob } from '../document/workflow.js';
import type { CircleCIOptions } from '../options.js';

/** What makes several agents of one job. */
export interface FanOut {
  readonly job: Pick<CircleCIJob, 'parallelism' | 'parameters'>;
  readonly workflowJob: Pick<CircleCIWorkflowJob, 'matrix'>;
}

/** The number of the agent that a copy of the matrix is. */
export const ordinalExpression = '<< parameters.ordinal >>';

/**
 * Fans a pool out: one matrix copy per agent, or one job with `parallelism`. The values of the matrix have to be numbers,
 * as the parameter is an integer (https://github.com/CircleCI-Public/circleci-cli/issues/895).
 */
export function fanOut(job: PlanJob, form: NonNullable<CircleCIOptions['fanOut']>): FanOut {
  if (job.role !== 'agent') return { job: {}, workflowJob: {} };
  if (form === 'parallelism') return { job: { parallelism: job.count }, workflowJob: {} };
  const ordinals = Array.from({ length: job.count }, (_, index) => index + 1);
  return {
    job: { parameters: new Map([['ordinal', { type: 'integer' }]]) },
    workflowJob: { matrix: { parameters: new Map([['ordinal', ordinals]]) } },
  };
}
