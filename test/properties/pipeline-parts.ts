import type { CoordinatorInput, GroupBody, PipelineInput, PoolInput } from '@dtekit/core';

/** All pools of a pipeline, of all its groups. */
export function poolsIn({ agents, groups = [] }: PipelineInput): readonly PoolInput[] {
  return [...poolList(agents), ...groups.flatMap((group) => poolList(group.agents))];
}

/** How many coordinators a pipeline has: one for each group. */
export function coordinatorsIn({ groups }: PipelineInput): number {
  return groups?.length ?? 1;
}

/** The pipeline with another first coordinator. */
export function withCoordinator(
  pipeline: PipelineInput,
  change: (coordinator: CoordinatorInput) => CoordinatorInput,
): PipelineInput {
  const { groups, ...rest } = pipeline;
  const [first, ...others] = groups ?? [];
  if (first === undefined) return { ...rest, coordinator: change(pipeline.coordinator ?? {}) };
  return { ...rest, groups: [{ ...first, coordinator: change(first.coordinator ?? {}) }, ...others] };
}

/** The pipeline with another first pool. */
export function withPool(pipeline: PipelineInput, change: (pool: PoolInput) => PoolInput): PipelineInput {
  const { groups, ...rest } = pipeline;
  const [first, ...others] = groups ?? [];
  if (first === undefined) return { ...rest, agents: changedFirst(poolList(pipeline.agents), change) };
  return { ...rest, groups: [{ ...first, agents: changedFirst(poolList(first.agents), change) }, ...others] };
}

/** The pipeline with another name for its first other job; the same pipeline where there is none. */
export function withJobNamed(pipeline: PipelineInput, name: string): PipelineInput {
  const [first, ...others] = pipeline.jobs ?? [];
  return first === undefined ? pipeline : { ...pipeline, jobs: [{ ...first, name }, ...others] };
}

function changedFirst(pools: readonly PoolInput[], change: (pool: PoolInput) => PoolInput): readonly PoolInput[] {
  return pools.map((pool, index) => (index === 0 ? change(pool) : pool));
}

function poolList(agents: GroupBody['agents'] | undefined): readonly PoolInput[] {
  if (agents === undefined) return [];
  return isList(agents) ? agents : [agents];
}

function isList(agents: GroupBody['agents']): agents is readonly PoolInput[] {
  return Array.isArray(agents);
}
