import { diagnose, type FindingPlace } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import { joinsRun } from '../../nx/starts-run.js';
import type { Plan } from '../plan.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type DteGroup, dteGroups } from './view/dte-groups.js';
import { halfGroups } from './view/half-groups.js';
import { commandsIn } from './view/job-commands.js';
import { mayJobStartOn } from './view/job-meetings.js';
import { isKnown } from './view/known.js';
import { describeOccasion, occasionsOf } from './view/occasions.js';
import { jobNames, relatedJobs } from './view/related-jobs.js';
import { runStartOf } from './view/run-start.js';
import { mayHideNx, textsMention } from './view/shell-reach.js';

/**
 * Coordinator and agents must start on the same occasions: whichever side is alone waits for the other, up to an hour.
 * The published GitLab recipe restricts the coordinator to `main` and merge requests and the agents to nothing
 * (https://nx.dev/docs/kb/bring-your-own-compute), and a job without rules is absent from merge request pipelines
 * (gitlab-org/gitlab-ee#8950).
 */
export const noAgentsForTrigger: PlanRule = {
  code: 'dte/no-agents-for-trigger',
  check: (plan) => [...checkHalfGroups(plan), ...dteGroups(plan).flatMap(checkOccasions)],
};

/** A job that lacks its counterpart altogether, and did not only miss it by its group or its run. */
function checkHalfGroups(plan: Plan): readonly Diagnostic[] {
  const { withoutAgents, withoutCoordinator, missed } = halfGroups(plan);
  if (missed.length > 0 || plan.jobs.some((job) => job.role === 'other' && takesPart(job))) return [];
  const isHidden = plan.jobs.some((job) => job.role === 'other' && mayHideNx(commandsIn(job.steps)));
  const place = isHidden ? ({ severity: 'warning' } as const) : {};
  const coordinators = withoutAgents.flatMap((group) => group.coordinators);
  return [
    ...coordinators
      .filter((job) => runStartOf(plan, job)?.settings?.distributeOn === 'manual')
      .map((job) => diagnoseAlone('coordinator', [job], [], { ...place, path: job.origin.path })),
    ...withoutCoordinator.map(({ agents }) =>
      diagnoseAlone('agents', agents, [], { ...place, path: agents[0]?.origin.path }),
    ),
  ];
}

/** A job that plays both parts, or coordinates by a variable, as before there was a start command. */
function takesPart({ env, steps }: PlanJob): boolean {
  const variable = 'NX_CLOUD_DISTRIBUTED_EXECUTION';
  const isSet = env.has(variable) || textsMention(steps, new RegExp(`${variable}=`));
  return isSet || commandsIn(steps).some(({ command }) => joinsRun(command));
}

function checkOccasions({ coordinators, agents }: DteGroup): readonly Diagnostic[] {
  if (coordinators.length === 0 || agents.length === 0) return [];
  return [
    ...coordinators.flatMap((job) => checkJob('coordinator', job, agents, 'agents start here')),
    ...agents.flatMap((job) => checkJob('agents', job, coordinators, 'the coordinator starts here')),
  ];
}

function checkJob(
  waiting: 'coordinator' | 'agents',
  job: PlanJob,
  counterparts: readonly PlanJob[],
  message: string,
): readonly Diagnostic[] {
  const occasions = occasionsWithout(job, counterparts);
  if (occasions.length === 0) return [];
  const place = { path: job.origin.path, related: relatedJobs(counterparts, message) };
  return [diagnoseAlone(waiting, [job], occasions, place)];
}

/** The occasions that surely start a job and none of its counterparts. */
function occasionsWithout(job: PlanJob, counterparts: readonly PlanJob[]): readonly string[] {
  if (!isKnown(job, 'triggers')) return [];
  return occasionsOf(job.triggers)
    .filter((occasion) => !counterparts.some((other) => mayJobStartOn(other, occasion)))
    .map(describeOccasion);
}

function diagnoseAlone(
  waiting: 'coordinator' | 'agents',
  jobs: readonly PlanJob[],
  occasions: readonly string[],
  place: FindingPlace,
): Diagnostic {
  return diagnose(dteCatalog, 'dte/no-agents-for-trigger', { waiting, jobs: jobNames(jobs), occasions }, place);
}
