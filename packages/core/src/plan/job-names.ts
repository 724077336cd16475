import type { CoordinatorInput, PoolInput } from '../model/role.js';

/** Name of a coordinator's job: its own, else `main`, with the group's name before it where there is one. */
export function coordinatorName(group: string | undefined, input: Pick<CoordinatorInput, 'name'> | undefined): string {
  return input?.name ?? joinParts([group, 'main']);
}

/** Name of a pool's job: its own, else `agent`, with the group's name before and the label behind, where there are any. */
export function poolName(group: string | undefined, pool: Pick<PoolInput, 'name' | 'label'>): string {
  return pool.name ?? joinParts([group, 'agent', pool.label]);
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('-');
}
