import type { PlanEnvValue } from '../../plan-env.js';
import type { PlanJob } from '../../plan-job.js';
import { isKnown } from './known.js';
import { joiningStep, shellMentionsVariable } from './shell-reach.js';

/** The text of a variable of a job; `undefined` when it is not set or no plain text. */
export function envText(job: PlanJob, name: string): string | undefined {
  const value = job.env.get(name);
  return value?.kind === 'text' ? value.text : undefined;
}

/**
 * Whether a job surely has no such variable: neither its environment, nor a shell line, nor anything unknown before it
 * joins the run sets it.
 */
export function surelyLacksVariable(job: PlanJob, name: string): boolean {
  return isKnown(job, 'env') && !job.env.has(name) && !shellMentionsVariable(job, name, joiningStep(job));
}

/** Whether two variables surely say the same; an expression is taken to mean the same wherever it stands. */
export function sayTheSame(left: PlanEnvValue | undefined, right: PlanEnvValue | undefined): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** Whether two variables may say the same: of two expressions in different words nothing is known. */
export function maySayTheSame(left: PlanEnvValue | undefined, right: PlanEnvValue | undefined): boolean {
  return (left?.kind === 'expression' && right?.kind === 'expression') || sayTheSame(left, right);
}
