import type { Path } from '../../diagnostics/diagnostic.js';
import type { CacheInput } from '../cache.js';
import type { JobInput } from '../job.js';
import type { Pipeline } from '../pipeline.js';
import type { CoordinatorInput, JobSettingsInput, PoolInput, RoleInput } from '../role.js';
import type { TriggersInput } from '../triggers.js';

/** A part of a pipeline and its path. */
export interface Placed<Value> {
  readonly path: Path;
  readonly value: Value;
}

/** A coordinator with its pools: the pipeline's own, or those of a group. */
export interface DistributedGroup {
  /** Name of the group; absent for the pipeline's own. */
  readonly name: string | undefined;
  readonly coordinator: Placed<CoordinatorInput>;
  readonly pools: readonly Placed<PoolInput>[];
}

/** The groups of a pipeline, or the one it is itself. */
export function groupsOf(pipeline: Pipeline): readonly DistributedGroup[] {
  const { groups, agents, coordinator } = pipeline;
  if (groups !== undefined) {
    return groups.map((group, index) => groupAt(['groups', index], group.name, group.coordinator, group.agents));
  }
  return [groupAt([], undefined, coordinator, agents ?? [])];
}

/** The settings of the jobs that distribute: the pipeline's, the groups', the coordinators' and the pools'. */
export function distributedSettingsOf(pipeline: Pipeline): readonly Placed<JobSettingsInput>[] {
  const groups = (pipeline.groups ?? []).map((value, index) => ({ path: ['groups', index], value }));
  const roles = groupsOf(pipeline).flatMap(({ coordinator, pools }) => [coordinator, ...pools]);
  return [{ path: [], value: pipeline }, ...groups, ...roles];
}

/** The neutral jobs beside coordinator and agents. */
export function otherJobsOf(pipeline: Pipeline): readonly Placed<JobInput>[] {
  return (pipeline.jobs ?? []).flatMap((value, index) =>
    value.kind === 'job' ? [{ path: ['jobs', index], value }] : [],
  );
}

/** The settings of all jobs. */
export function settingsOf(pipeline: Pipeline): readonly Placed<JobSettingsInput>[] {
  return [...distributedSettingsOf(pipeline), ...otherJobsOf(pipeline)];
}

/** All sets of triggers: the pipeline's, and those of roles and jobs that differ. */
export function triggersOf(pipeline: Pipeline): readonly Placed<TriggersInput>[] {
  const roles: readonly Placed<RoleInput>[] = groupsOf(pipeline).flatMap(({ coordinator, pools }) => [
    coordinator,
    ...pools,
  ]);
  const whole: readonly Placed<Pick<RoleInput, 'triggers'>>[] = [{ path: [], value: pipeline }];
  return [...fieldOf(whole, 'triggers'), ...fieldOf(roles, 'triggers'), ...fieldOf(otherJobsOf(pipeline), 'triggers')];
}

/** All lists of caches. */
export function cacheListsOf(pipeline: Pipeline): readonly Placed<readonly CacheInput[]>[] {
  return fieldOf(settingsOf(pipeline), 'cache').flatMap(({ path, value }) =>
    typeof value === 'boolean' ? [] : [{ path, value }],
  );
}

/** One field of many parts, wherever it is given. */
export function fieldOf<Part, Key extends keyof Part & string>(
  parts: readonly Placed<Part>[],
  key: Key,
): readonly Placed<NonNullable<Part[Key]>>[] {
  return parts.flatMap(({ path, value }) => presentAt([...path, key], value[key]));
}

/** The items of a list with their paths. */
export function itemsOf<Item>({ path, value }: Placed<readonly Item[]>): readonly Placed<Item>[] {
  return value.map((item, index) => ({ path: [...path, index], value: item }));
}

/** A part that may be missing, as a list of at most one. */
export function presentAt<Value>(path: Path, value: Value): readonly Placed<NonNullable<Value>>[] {
  return value === undefined || value === null ? [] : [{ path, value }];
}

function groupAt(
  path: Path,
  name: string | undefined,
  coordinator: CoordinatorInput | undefined,
  agents: PoolInput | readonly PoolInput[],
): DistributedGroup {
  const agentsPath = [...path, 'agents'];
  return {
    name,
    coordinator: { path: [...path, 'coordinator'], value: coordinator ?? {} },
    pools: isPoolList(agents) ? itemsOf({ path: agentsPath, value: agents }) : [{ path: agentsPath, value: agents }],
  };
}

function isPoolList(agents: PoolInput | readonly PoolInput[]): agents is readonly PoolInput[] {
  return Array.isArray(agents);
}
