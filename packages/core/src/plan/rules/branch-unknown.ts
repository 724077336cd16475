import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { dteGroups } from './view/dte-groups.js';
import { surelyLacksVariable } from './view/env-value.js';
import { groupedBy } from './view/grouped-by.js';
import { isKnown } from './view/known.js';
import { describeOccasion, isAboutTags, type Occasion, occasionsOf } from './view/occasions.js';
import { jobNames, relatedPaths } from './view/related-jobs.js';
import { shellAssignmentsIn } from './view/shell-assignments.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * Nx Cloud's client reads `NX_BRANCH`, else variables of the provider; where it finds none the run has no branch
 * (https://nx.dev/docs/reference/environment-variables). The published Bitbucket recipe sets the variable to the number
 * of the pull request, which is empty on every other occasion (https://nx.dev/docs/kb/bring-your-own-compute).
 */
export const branchUnknown: PlanRule = {
  code: 'dte/branch-unknown',
  check: (plan, { provider }) => {
    if (provider.traits.detectsBranch) return [];
    return dteGroups(plan).flatMap(({ coordinators, agents }) => {
      const unnamed = [...coordinators, ...agents].flatMap(findUnnamed);
      const missing = unnamed.filter(({ isMissing }) => isMissing);
      const empty = unnamed.filter(({ isMissing }) => !isMissing);
      return [
        ...diagnoseJobs(missing, [], provider.name),
        ...[...groupedBy(empty, ({ occasions }) => occasions.join(', ')).values()].flatMap((alike) =>
          diagnoseJobs(alike, alike[0]?.occasions ?? [], provider.name),
        ),
      ];
    });
  },
};

/** A job for which Nx Cloud learns no branch on some occasions. */
interface UnnamedJob {
  readonly job: PlanJob;
  /** Whether it sets no variable at all; otherwise the variable is empty. */
  readonly isMissing: boolean;
  /** When that is so. */
  readonly occasions: readonly string[];
  readonly path: Path;
}

/**
 * The client finds the number of a pull request by itself, and so does a variable that is set to it; on every other
 * occasion there is none.
 */
function findUnnamed(job: PlanJob): readonly UnnamedJob[] {
  const isMissing = surelyLacksVariable(job, 'NX_BRANCH');
  const path = isMissing ? job.origin.path : pathOfRequestNumber(job);
  const occasions = isKnown(job, 'triggers')
    ? occasionsOf(job.triggers).filter(hasNoPullRequest).map(describeOccasion)
    : [];
  return path === undefined || occasions.length === 0 ? [] : [{ job, isMissing, occasions, path }];
}

/** Where the variable is set to nothing but the number of the pull request. */
function pathOfRequestNumber({ env, origin, steps }: PlanJob): Path | undefined {
  const value = env.get('NX_BRANCH');
  const isNumber = value?.kind === 'branch' ? value.of === 'change-request' : isRequestNumber(value);
  if (value !== undefined) return isNumber ? [...origin.path, 'env', 'NX_BRANCH'] : undefined;
  const [line, ...others] = shellAssignmentsIn(steps).filter(({ name }) => name === 'NX_BRANCH');
  if (line === undefined || others.length > 0 || line.branches.length > 0) return undefined;
  const elsewhere = steps.filter((step) => step !== line.step);
  const isOnly = !shellMentions({ steps: elsewhere, always: [] }, /NX_BRANCH/);
  return isOnly && requestNumber.test(line.value ?? '') ? line.path : undefined;
}

function isRequestNumber(value: PlanEnvValue | undefined): boolean {
  return value?.kind === 'expression' && requestNumber.test(value.text);
}

/** What a provider calls the number of a pull request, where Nx Cloud does not find the branch by itself. */
const requestNumber = /^\$(?:BITBUCKET_PR_ID|\{BITBUCKET_PR_ID\})$/;

/** The words of a file may stand for pull requests too, unless they are about tags. */
function hasNoPullRequest(occasion: Occasion): boolean {
  return occasion.kind === 'other' ? isAboutTags(occasion.words) : occasion.kind !== 'pull-requests';
}

function diagnoseJobs(
  unnamed: readonly UnnamedJob[],
  occasions: readonly string[],
  provider: string,
): readonly Diagnostic[] {
  const [first, ...others] = unnamed;
  if (first === undefined) return [];
  const jobs = unnamed.map(({ job }) => job);
  const related = relatedPaths(
    others.map(({ job }) => job.origin.path),
    'the same here',
  );
  return [
    diagnose(
      dteCatalog,
      'dte/branch-unknown',
      { jobs: jobNames(jobs), provider, occasions },
      { path: first.path, related },
    ),
  ];
}
