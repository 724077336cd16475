import type { Path } from '../diagnostics/diagnostic.js';
import { type Group, isPoolList } from './group.js';
import { planCoordinator } from './plan-coordinator.js';
import { planPool } from './plan-pool.js';
import type { PlannedJob } from './planned-job.js';

/** The coordinator first, so that it gets a machine when there are too few, then the agents. */
export function planGroup(group: Group): readonly PlannedJob[] {
  return [planCoordinator(group), ...group.pools.map((pool, index) => planPool(group, pool, poolPath(group, index)))];
}

function poolPath(group: Group, index: number): Path {
  return isPoolList(group.body.agents) ? [...group.path, 'agents', index] : [...group.path, 'agents'];
}
