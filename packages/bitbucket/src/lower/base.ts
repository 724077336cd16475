import { type PlanTriggers, type SetBaseStep, shellQuote } from '@dtekit/core/provider';

const headLine = 'export NX_HEAD=$BITBUCKET_COMMIT';
const destinationBase = 'export NX_BASE=origin/$BITBUCKET_PR_DESTINATION_BRANCH';

// The first commit of a repository has no parent; it then is its own base, and nothing counts as affected.
const parentBase = 'export NX_BASE=$(git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD)';

/**
 * Shell lines that export `NX_BASE` and `NX_HEAD` for whatever may start the job: the destination branch of a pull
 * request, the parent commit on the main branch, and where the branch left the main one elsewhere.
 *
 * The head is the commit's id and not `HEAD`: a pull request step works on a merge commit of its own, with an id that no
 * other step knows. Bitbucket keeps no record of the last good commit.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
export function lowerSetBase({ mainBranch }: SetBaseStep, triggers: PlanTriggers): readonly string[] {
  if (onlyPullRequests(triggers)) return [destinationBase, headLine];
  return [
    parentBase,
    ...(runsOnOtherBranches(triggers, mainBranch) ? [branchPointBase(mainBranch)] : []),
    ...(triggers.pullRequests ? [`if [ -n "$BITBUCKET_PR_ID" ]; then ${destinationBase}; fi`] : []),
    headLine,
  ];
}

function onlyPullRequests({ branches, manual, schedules }: PlanTriggers): boolean {
  return branches.length === 0 && !manual && schedules.length === 0;
}

function runsOnOtherBranches({ branches, manual, schedules }: PlanTriggers, mainBranch: string): boolean {
  const others = [...branches, ...schedules.map((schedule) => schedule.branch)];
  return manual || others.some((branch) => branch !== mainBranch);
}

/** Keeps the parent where the main branch is not known locally. */
function branchPointBase(mainBranch: string): string {
  const branchPoint = `git merge-base ${shellQuote(`origin/${mainBranch}`)} HEAD`;
  return `if [ "$BITBUCKET_BRANCH" != ${shellQuote(mainBranch)} ]; then export NX_BASE=$(${branchPoint} || echo "$NX_BASE"); fi`;
}
