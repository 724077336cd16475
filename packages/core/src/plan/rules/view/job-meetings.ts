import type { PlanJob } from '../../plan-job.js';
import { isKnown } from './known.js';
import { haveCommonOccasion, mayHaveCommonOccasion, mayStartOn, type Occasion } from './occasions.js';

/** Whether a job may start when the occasion arises. */
export function mayJobStartOn(job: PlanJob, occasion: Occasion): boolean {
  return !isKnown(job, 'triggers') || mayStartOn(job.triggers, occasion);
}

/** Whether two jobs surely meet in one execution: they are part of one run of the provider, and something starts both. */
export function surelyMeet(left: PlanJob, right: PlanJob): boolean {
  const areKnown = isKnown(left, 'triggers') && isKnown(right, 'triggers');
  return areKnown && shareRun(left, right) && haveCommonOccasion(left.triggers, right.triggers);
}

/** Whether two jobs may meet in one execution. */
export function mayMeet(left: PlanJob, right: PlanJob): boolean {
  if (!shareRun(left, right)) return false;
  const areKnown = isKnown(left, 'triggers') && isKnown(right, 'triggers');
  return !areKnown || mayHaveCommonOccasion(left.triggers, right.triggers);
}

/** Whether two jobs are part of one run of the provider. A job that names no run is part of the only one. */
function shareRun({ runs: left }: PlanJob, { runs: right }: PlanJob): boolean {
  return left === undefined || right === undefined || left.some((run) => right.includes(run));
}
