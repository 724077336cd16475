import type { Plan } from '../plan/plan.js';
import type { PlanJob } from '../plan/plan-job.js';
import { haveCommonOccasion } from '../plan/rules/view/occasions.js';

/** A coordinator with its pools, as the model has them. */
export interface DistributedRun {
  readonly coordinator: PlanJob;
  readonly pools: readonly [PlanJob, ...PlanJob[]];
}

/**
 * The runs of a plan that one pipeline can hold: one coordinator with its agents, or one of each group. Agents that belong
 * to no coordinator, and coordinators without agents, are none.
 */
export function distributedRuns({ jobs }: Plan): readonly DistributedRun[] {
  const runs = new Map<string | undefined, DistributedRun>();
  for (const coordinator of jobs.filter(({ role }) => role === 'coordinator')) {
    const [first, ...others] = poolsOf(coordinator, jobs);
    const isTaken = runs.has(coordinator.group);
    if (first !== undefined && !isTaken) runs.set(coordinator.group, { coordinator, pools: [first, ...others] });
  }
  const unnamed = runs.get(undefined);
  return unnamed === undefined ? [...runs.values()] : [unnamed];
}

/** The agents of its group that start with it; where none does, the file may have meant any of them. */
function poolsOf(coordinator: PlanJob, jobs: readonly PlanJob[]): readonly PlanJob[] {
  const pools = jobs.filter(({ role, group }) => role === 'agent' && group === coordinator.group);
  const together = pools.filter((pool) => haveCommonOccasion(coordinator.triggers, pool.triggers));
  return together.length > 0 ? together : pools;
}

/** All jobs of some runs. */
export function jobsOf(runs: readonly DistributedRun[]): readonly PlanJob[] {
  return runs.flatMap(({ coordinator, pools }) => [coordinator, ...pools]);
}
