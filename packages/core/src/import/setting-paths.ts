import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';

/** Where the parts of one coordinator with its pools are in a pipeline. */
export interface BodyPaths {
  /** The pipeline itself or a group. */
  readonly path: Path;
  readonly coordinator: Path;
  readonly pools: readonly Path[];
}

/** The pipeline's own coordinator and pools, or those of its groups. Pools are in a list. */
export function bodyPaths(input: PipelineInput): readonly BodyPaths[] {
  if (input.groups === undefined) return [bodyAt([], input.agents)];
  return input.groups.map((group, index) => bodyAt(['groups', index], group.agents));
}

function bodyAt(path: Path, agents: PipelineInput['agents']): BodyPaths {
  const pools = [agents ?? []].flat().map((_, index) => [...path, 'agents', index]);
  return { path, coordinator: [...path, 'coordinator'], pools };
}

/** All coordinators and pools. */
export function rolePaths(input: PipelineInput): readonly Path[] {
  return bodyPaths(input).flatMap(({ coordinator, pools }) => [coordinator, ...pools]);
}

/** All jobs beside them. */
export function otherJobPaths({ jobs = [] }: PipelineInput): readonly Path[] {
  return jobs.map((_, index) => ['jobs', index]);
}

/** All lists of steps. */
export function stepListPaths(input: PipelineInput): readonly Path[] {
  return [
    ['setup'],
    ...bodyPaths(input).flatMap(({ path, coordinator, pools }) => [
      [...coordinator, 'before'],
      [...path, 'commands'],
      ...pools.flatMap((pool) => [
        [...pool, 'before'],
        [...pool, 'after'],
      ]),
    ]),
    ...otherJobPaths(input).map((path) => [...path, 'steps']),
  ];
}
