import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { dteGroups } from './view/dte-groups.js';
import { groupedBy } from './view/grouped-by.js';
import { describeOccasion, occasionsOf } from './view/occasions.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
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
      const jobs = [...coordinators, ...agents].filter((job) => !shellMentions(job, /NX_BRANCH/));
      return [
        ...diagnoseJobs(
          jobs.filter((job) => !job.env.has('NX_BRANCH')),
          [],
          provider.name,
        ),
        ...[...groupedBy(jobs, (job) => occasionsWithoutBranch(job).join(', ')).values()].flatMap((alike) => {
          const occasions = alike.flatMap(occasionsWithoutBranch);
          return occasions.length === 0 ? [] : diagnoseJobs(alike, [...new Set(occasions)], provider.name);
        }),
      ];
    });
  },
};

/** The occasions on which the variable is empty, because it holds the number of a pull request and there is none. */
function occasionsWithoutBranch({ env, triggers }: PlanJob): readonly string[] {
  const value = env.get('NX_BRANCH');
  if (value?.kind !== 'branch' || value.of !== 'change-request') return [];
  return occasionsOf(triggers)
    .filter(({ kind }) => kind !== 'pull-requests')
    .map(describeOccasion);
}

function diagnoseJobs(jobs: readonly PlanJob[], occasions: readonly string[], provider: string): readonly Diagnostic[] {
  const [first, ...others] = jobs;
  if (first === undefined) return [];
  const path = occasions.length === 0 ? first.origin.path : [...first.origin.path, 'env', 'NX_BRANCH'];
  const place = { path, related: relatedJobs(others, 'the same here') };
  return [diagnose(dteCatalog, 'dte/branch-unknown', { jobs: jobNames(jobs), provider, occasions }, place)];
}
