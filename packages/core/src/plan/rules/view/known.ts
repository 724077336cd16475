import type { JobFact, PlanJob } from '../../plan-job.js';

/** Whether a part of a job is known; that of a job that was lifted from a file need not be. */
export function isKnown({ unknown = [] }: PlanJob, fact: JobFact): boolean {
  return !unknown.includes(fact);
}
