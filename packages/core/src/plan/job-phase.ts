import type { JobOrder } from '../model/job.js';
import type { JobPhase } from './plan-job.js';

/** All phases, in the order in which they run. */
export const jobPhases: readonly JobPhase[] = ['before', 'during', 'after'];

const phases: Readonly<Record<JobOrder, JobPhase>> = { before: 'before', beside: 'during', after: 'after' };

/** The phase of a job with that order. */
export function phaseOf(order: JobOrder): JobPhase {
  return phases[order];
}
