import { joinsRun, type PlanJob } from '@dtekit/core/provider';

/** Index of the step with which a job enters the distributed run; -1 where it takes no part in one. */
export function startOfRun(job: PlanJob): number {
  return job.steps.findIndex((step) => step.kind === 'run' && joinsRun(step.command));
}
