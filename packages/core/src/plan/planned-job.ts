import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { PlanJob } from './plan-job.js';

/** A job with what was noticed while planning it. */
export interface PlannedJob {
  readonly job: PlanJob;
  readonly diagnostics: readonly Diagnostic[];
}
