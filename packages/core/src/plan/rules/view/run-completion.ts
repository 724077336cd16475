import type { ProviderTraits } from '../../../provider/provider.js';
import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { commandsIn } from './job-commands.js';
import { mayMeet } from './job-meetings.js';
import { type RunStart, runStartOf } from './run-start.js';
import { shellMentions, textsMention } from './shell-reach.js';

const completion = /stop-all-agents|complete-ci-run|complete-run-group/;

/** A coordinator whose run is not completed in every case. */
export interface UnfinishedRun {
  readonly coordinator: PlanJob;
  readonly start: RunStart;
  /** Whether Nx Cloud waits for the completion instead of a heartbeat. */
  readonly isExplicit: boolean;
}

/**
 * The coordinators that start a run and do not always complete it. A completion in another job counts where that job may
 * run once the coordinator ended, and before its agents did: whoever waits for the agents cannot stop them.
 */
export function unfinishedRuns(plan: Plan, { jobOrder }: Pick<ProviderTraits, 'jobOrder'>): readonly UnfinishedRun[] {
  const completing = plan.jobs.filter(({ role, phase, steps, always }) => {
    const isLate = jobOrder === 'groups' && phase === 'after';
    return role === 'other' && phase !== 'before' && !isLate && textsComplete([...steps, ...always]);
  });
  return plan.jobs.flatMap((coordinator) => {
    const start = coordinator.role === 'coordinator' ? runStartOf(plan, coordinator) : undefined;
    if (start === undefined || alwaysCompletes(coordinator)) return [];
    if (completing.some((job) => mayMeet(coordinator, job))) return [];
    return [{ coordinator, start, isExplicit: start.settings?.requireExplicitCompletion === true }];
  });
}

/** A step that nobody can read may complete the run, but no team hides that in another job. */
function alwaysCompletes({ always, steps }: PlanJob): boolean {
  return (
    textsComplete(always) || shellMentions({ steps: [], always }, completion) || textsMention(steps, completesOnExit)
  );
}

/** A trap of the shell runs whatever happened. */
const completesOnExit = /\btrap\b[^\n]{0,99}(?:stop-all-agents|complete-ci-run|complete-run-group)/;

function textsComplete(steps: PlanJob['steps']): boolean {
  const inPlan = commandsIn(steps).some(({ command }) => command.kind === 'complete-ci-run');
  return inPlan || textsMention(steps, completion);
}
