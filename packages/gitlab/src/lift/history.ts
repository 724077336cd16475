import type { PlanJob } from '@dtekit/core/provider';
import { isReference } from '../document/reference.js';
import { fullHistory } from '../lower/job.js';
import type { FileVariable } from './env.js';

/** The variable that says how many commits are cloned. */
export const depthVariable = 'GIT_DEPTH';

/** How much history a job clones, the mirror of `fullHistory`. */
export function liftHistory(variables: ReadonlyMap<string, FileVariable>): Pick<PlanJob, 'history'> {
  const written = variables.get(depthVariable)?.value;
  const depth = typeof written === 'object' && !isReference(written) ? written.value : written;
  const isText = typeof depth === 'string' || typeof depth === 'number';
  return isText && String(depth) === fullHistory.get(depthVariable) ? { history: 'full' } : {};
}
