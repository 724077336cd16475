import { branchExpression, isBranchPattern, type PlanJob, type PlanTriggers } from '@dtekit/core/provider';
import type { GitLabRule } from '../document/rule.js';

/** Pushes to a branch with an open merge request already run as that. https://docs.gitlab.com/ci/yaml/workflow/#switch-between-branch-pipelines-and-merge-request-pipelines */
const noSecondPipeline: GitLabRule = {
  if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS',
  when: 'never',
};

/** What starts any of the jobs. */
export function unionOfTriggers(jobs: readonly PlanJob[]): PlanTriggers {
  const all = jobs.map(({ triggers }) => triggers);
  const schedules = all.flatMap((triggers) => triggers.schedules);
  return {
    pullRequests: all.some((triggers) => triggers.pullRequests),
    branches: [...new Set(all.flatMap((triggers) => triggers.branches))].sort(),
    manual: all.some((triggers) => triggers.manual),
    schedules: [...new Map(schedules.map((schedule) => [schedule.name, schedule])).values()],
  };
}

/**
 * The rules that let a job, or a pipeline, run on the given occasions. `pipeline` are those of the pipeline as a whole:
 * scheduled runs and runs by hand have a branch too, so where it knows such occasions and the job does not, the job's
 * branch rules are for pushes only.
 *
 * Branch names come before the rule that keeps a push from running twice, patterns behind it: work branches have merge
 * requests, and a branch that is named must not miss its deployment because it has one open. `alone` holds patterns that
 * some job runs for without running for merge requests; they are treated like names.
 */
export function lowerTriggers(
  triggers: PlanTriggers,
  pipeline: PlanTriggers,
  alone: ReadonlySet<string> = new Set(),
): readonly GitLabRule[] {
  const toRule = (pattern: string): GitLabRule => ({
    if: `${pushesOnly(triggers, pipeline)}${branchCondition(pattern)}`,
  });
  const guarded = triggers.branches.filter(
    (pattern) => triggers.pullRequests && isBranchPattern(pattern) && !alone.has(pattern),
  );
  const named = triggers.branches.filter((pattern) => !guarded.includes(pattern));
  const rules = [
    ...(triggers.pullRequests ? [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }] : []),
    ...named.map(toRule),
    ...(guarded.length === 0 ? [] : [noSecondPipeline]),
    ...guarded.map(toRule),
    ...(triggers.manual ? [{ if: '$CI_PIPELINE_SOURCE == "web"' }] : []),
    ...scheduleBranches(triggers).map((branch) => ({
      if: `$CI_PIPELINE_SOURCE == "schedule" && ${branchCondition(branch)}`,
    })),
  ];
  // An empty list is an error to GitLab, so what never runs says so.
  return rules.length === 0 ? [{ when: 'never' }] : rules;
}

/** Patterns of branches that some job runs for without running for merge requests. */
export function patternsWithoutRequests(jobs: readonly PlanJob[]): ReadonlySet<string> {
  return new Set(jobs.flatMap(({ triggers }) => (triggers.pullRequests ? [] : triggers.branches)));
}

function pushesOnly(triggers: PlanTriggers, pipeline: PlanTriggers): string {
  const hasOtherRunsByHand = pipeline.manual && !triggers.manual;
  const hasOtherSchedules = pipeline.schedules.length > 0 && triggers.schedules.length === 0;
  return hasOtherRunsByHand || hasOtherSchedules ? '$CI_PIPELINE_SOURCE == "push" && ' : '';
}

function scheduleBranches(triggers: PlanTriggers): readonly string[] {
  return [...new Set(triggers.schedules.map(({ branch }) => branch))];
}

/** https://docs.gitlab.com/ci/jobs/job_rules/#compare-a-variable-to-a-regular-expression */
function branchCondition(pattern: string): string {
  if (pattern === '*') return '$CI_COMMIT_BRANCH';
  const quote = pattern.includes('"') ? "'" : '"';
  // GitLab knows no escapes between quotes.
  if (isBranchPattern(pattern) || pattern.includes(quote)) return `$CI_COMMIT_BRANCH =~ /${branchExpression(pattern)}/`;
  return `$CI_COMMIT_BRANCH == ${quote}${pattern}${quote}`;
}
