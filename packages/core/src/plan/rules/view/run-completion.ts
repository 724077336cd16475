import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { commandsIn } from './job-commands.js';
import { type RunStart, runStartOf } from './run-start.js';
import { shellMentions } from './shell-reach.js';

const completion = /stop-all-agents|complete-ci-run|complete-run-group/;

/** A coordinator whose run is not completed in every case. */
export interface UnfinishedRun {
  readonly coordinator: PlanJob;
  readonly start: RunStart;
  /** Whether Nx Cloud waits for the completion instead of a heartbeat. */
  readonly isExplicit: boolean;
}

/**
 * The coordinators that start a run and do not always complete it. A completion in another job, e.g. one that runs at
 * the very end of the pipeline, counts for all of them.
 */
export function unfinishedRuns(plan: Plan): readonly UnfinishedRun[] {
  const others = plan.jobs.filter((job) => job.role === 'other');
  if (others.some((job) => completes([...job.steps, ...job.always]))) return [];
  return plan.jobs.flatMap((coordinator) => {
    const start = coordinator.role === 'coordinator' ? runStartOf(plan, coordinator) : undefined;
    if (start === undefined || completes(coordinator.always)) return [];
    return [{ coordinator, start, isExplicit: start.settings?.requireExplicitCompletion === true }];
  });
}

function completes(steps: PlanJob['steps']): boolean {
  const inPlan = commandsIn(steps).some(({ command }) => command.kind === 'complete-ci-run');
  return inPlan || shellMentions({ steps: [], always: steps }, completion);
}
