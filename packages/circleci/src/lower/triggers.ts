import { type Plan, type PlanJob, type PlanSchedule, uniqueName } from '@dtekit/core/provider';
import type { CircleCIFilters, CircleCIWorkflow } from '../document/workflow.js';
import { branchChoice, branchFilters, nameOrExpression } from './branch-filters.js';
import { isGated } from './branch-gate.js';
import { expandCron } from './cron.js';

/** An occasion to run, which is a workflow of its own, and the jobs that run on it. */
export interface Occasion {
  /** Name of the workflow. */
  readonly workflow: string;
  /** What the workflow says of when it runs. */
  readonly condition: Pick<CircleCIWorkflow, 'triggers' | 'when' | 'unless'>;
  readonly runs: (job: PlanJob) => boolean;
  /** On which branches a job of it runs. */
  readonly filters: (job: PlanJob) => CircleCIFilters | undefined;
}

/** Holds when a pipeline was started by hand or through the API (https://circleci.com/docs/reference/variables/#pipeline-values). */
const startedByHand = { equal: ['api', '<< pipeline.trigger_source >>'] };

/**
 * The occasions of a plan: pushes; being started by hand, where that is more than a push would start; and each schedule.
 * Every job of the plan takes part in at least one of them, unless nothing at all starts it.
 */
export function lowerTriggers(plan: Plan): readonly Occasion[] {
  const hasByHand = plan.jobs.some((job) => job.triggers.manual && !runsOnEveryPush(plan, job));
  const pushes: Occasion = {
    workflow: plan.name,
    condition: hasByHand ? { unless: startedByHand } : {},
    runs: runsOnPushes,
    filters: (job) => (isGated(plan, job) ? undefined : branchFilters(branchChoice(plan, job.triggers))),
  };
  const byHand: Occasion = {
    workflow: nameByHand(plan),
    condition: { when: startedByHand },
    runs: (job) => job.triggers.manual,
    filters: () => undefined,
  };
  const scheduled = schedulesOf(plan).map((schedule) => scheduledOccasion(plan, schedule));
  return [pushes, ...(hasByHand ? [byHand] : []), ...scheduled].filter(({ runs }) => plan.jobs.some(runs));
}

function runsOnPushes({ triggers }: PlanJob): boolean {
  return triggers.pullRequests || triggers.branches.length > 0;
}

/** Then being started by hand, on whatever branch, is nothing special: workflows without a condition run at that too. */
function runsOnEveryPush(plan: Plan, job: PlanJob): boolean {
  return runsOnPushes(job) && branchChoice(plan, job.triggers) === undefined;
}

function nameByHand(plan: Plan): string {
  const taken = schedulesOf(plan).map(({ name }) => `${plan.name}-${name}`);
  return uniqueName(`${plan.name}-manual`, (name) => taken.includes(name));
}

function schedulesOf(plan: Plan): readonly PlanSchedule[] {
  const byName = new Map(
    plan.jobs.flatMap((job) => job.triggers.schedules.map((schedule) => [schedule.name, schedule])),
  );
  return [...byName.values()];
}

function scheduledOccasion(plan: Plan, schedule: PlanSchedule): Occasion {
  const filters = { branches: { only: [nameOrExpression(schedule.branch)] } };
  return {
    workflow: `${plan.name}-${schedule.name}`,
    condition: { triggers: [{ schedule: { cron: expandCron(schedule.cron), filters } }] },
    runs: (job) => job.triggers.schedules.some(({ name }) => name === schedule.name),
    filters: () => undefined,
  };
}
