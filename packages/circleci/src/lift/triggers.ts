import type { PlanJob, PlanSchedule, PlanTriggers } from '@dtekit/core/provider';
import type { BranchChoice } from '../lower/branch-filters.js';

/** What starts a job, before it is known which branches the other jobs of the file name. */
export interface StartParts {
  /** The pushes, one choice of branches for each place that lists the job; `undefined` for all branches. */
  readonly pushes: readonly (BranchChoice | undefined)[];
  readonly manual: boolean;
  readonly schedules: readonly PlanSchedule[];
  readonly others: readonly string[];
}

/**
 * The triggers of all jobs of a file, the mirror of `branchChoice`. CircleCI builds every push and does not tell a pull
 * request's from others, so a job on all branches, or all but some, is one for pull requests. Of the branches beside, those
 * that some job of the file names count, and the main branch where it is known.
 */
export function resolveTriggers(jobs: readonly StartParts[], mainBranch: string | undefined): readonly PlanTriggers[] {
  const named = new Set(jobs.flatMap(({ pushes }) => pushes.flatMap((choice) => choice?.patterns ?? [])));
  if (mainBranch !== undefined) named.add(mainBranch);
  // A file that names no branch at all has the usual one.
  if (named.size === 0) named.add('main');
  return jobs.map(({ pushes, manual, schedules, others }) => ({
    pullRequests: pushes.some((choice) => choice?.kind !== 'only'),
    branches: sorted(pushes.flatMap((choice) => branchesOf(choice, named))),
    manual,
    schedules,
    ...(others.length === 0 ? {} : { others: sorted(others) }),
  }));
}

function branchesOf(choice: BranchChoice | undefined, named: ReadonlySet<string>): readonly string[] {
  if (choice?.kind === 'only') return choice.patterns;
  return [...named].filter((branch) => choice?.patterns.includes(branch) !== true);
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}

/** The branch that the jobs of a plan look for their base on. */
export function mainBranchOf(jobs: readonly Pick<PlanJob, 'steps'>[]): string | undefined {
  const [first] = jobs.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'set-base' ? step : [])));
  return first?.mainBranch;
}
