import type { PlanEnvValue } from '../../plan-env.js';
import type { PlanJob } from '../../plan-job.js';

/** The text of a variable of a job; `undefined` when it is not set or no plain text. */
export function envText(job: PlanJob, name: string): string | undefined {
  const value = job.env.get(name);
  return value?.kind === 'text' ? value.text : undefined;
}

/** Whether two variables say the same; an expression is taken to mean the same wherever it stands. */
export function sameEnvValue(left: PlanEnvValue | undefined, right: PlanEnvValue | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
