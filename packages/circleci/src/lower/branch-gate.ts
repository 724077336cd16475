import { type Plan, type PlanJob, sameTriggers, shellQuote } from '@dtekit/core/provider';
import { type BranchChoice, branchChoice } from './branch-filters.js';

/**
 * Shell lines that end a job, successfully, on branches it is not meant for; none where filters do.
 *
 * A job does not run when filters left out all jobs it requires
 * (https://circleci.com/docs/reference/configuration-reference/#requires), so filters on a job that runs ahead would take the
 * coordinator and its agents along.
 */
export function branchGateLines(plan: Plan, job: PlanJob): readonly string[] {
  if (!isGated(plan, job)) return [];
  const choice = branchChoice(plan, job.triggers);
  return choice === undefined ? [] : gateLines(choice);
}

/** The lines that end a job, successfully, on all branches but the chosen ones. */
export function gateLines(choice: BranchChoice): readonly string[] {
  return ['case "$CIRCLE_BRANCH" in', ...caseLines(choice), 'esac'];
}

/** Whether a job that runs ahead of others has fewer occasions to run than they have. */
export function isGated(plan: Plan, job: PlanJob): boolean {
  const { manual, schedules } = job.triggers;
  if (job.phase !== 'before' || manual || schedules.length > 0) return false;
  return plan.jobs.some((other) => other.phase === 'during' && !sameTriggers(other.triggers, job.triggers));
}

function caseLines({ kind, patterns }: BranchChoice): readonly string[] {
  const halt = 'circleci-agent step halt';
  const cases = patterns.map(shellPattern).join(' | ');
  if (kind === 'ignore') return [`  ${cases}) ${halt} ;;`];
  return patterns.length === 0 ? [`  *) ${halt} ;;`] : [`  ${cases}) ;;`, `  *) ${halt} ;;`];
}

function shellPattern(pattern: string): string {
  return pattern
    .split('*')
    .map((part) => (part === '' ? '' : shellQuote(part)))
    .join('*');
}
