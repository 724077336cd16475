import type { PlanJob } from '@dtekit/core/provider';

const startCommands: readonly string[] = ['start-ci-run', 'start-nx-agents', 'start-agent'];

/** Index of the step with which a job enters the distributed run; -1 where it takes no part in one. */
export function startOfRun(job: PlanJob): number {
  return job.steps.findIndex((step) => step.kind === 'run' && startCommands.includes(step.command.kind));
}
