import { branchExpression, isBranchPattern, type Plan, type PlanTriggers } from '@dtekit/core/provider';
import type { CircleCIFilters } from '../document/workflow.js';
import { escapeText } from './escape-text.js';

/** The branches a job runs on: all but some, or some only. */
export interface BranchChoice {
  readonly kind: 'ignore' | 'only';
  /** Patterns, `*` for any characters. */
  readonly patterns: readonly string[];
}

/**
 * The branches that a job's pushes have to come from. CircleCI builds every push and does not tell a pull request's from
 * others, so a job for pull requests runs on every branch but those that other jobs of the plan name and it does not.
 */
export function branchChoice(plan: Plan, triggers: PlanTriggers): BranchChoice | undefined {
  if (!triggers.pullRequests) return { kind: 'only', patterns: triggers.branches };
  const named = new Set(plan.jobs.flatMap((job) => job.triggers.branches));
  const patterns = [...named].filter((branch) => !triggers.branches.includes(branch));
  return patterns.length === 0 ? undefined : { kind: 'ignore', patterns };
}

/** The choice as the `filters` of a workflow job. */
export function branchFilters(choice: BranchChoice | undefined): CircleCIFilters | undefined {
  if (choice === undefined) return undefined;
  return { branches: { [choice.kind]: choice.patterns.map(nameOrExpression) } };
}

/** A name as it is, or a pattern as a regular expression between slashes. CircleCI knows no wildcards. */
export function nameOrExpression(branch: string): string {
  return escapeText(isBranchPattern(branch) ? `/${branchExpression(branch)}/` : branch);
}
