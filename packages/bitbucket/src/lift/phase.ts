import type { JobPhase } from '@dtekit/core/provider';
import type { GatheredStep, StepUse } from './agents.js';
import type { LiftedJob } from './job.js';
import type { PipelineRun } from './triggers.js';

/** A job with the step it was lifted from. */
export interface Draft {
  readonly gathered: GatheredStep;
  readonly job: LiftedJob;
}

/**
 * When the jobs run, seen from the coordinator of their run: entries of a pipeline follow each other, and the members of a
 * group run side by side. A job that shares no run with a coordinator is taken to run beside it.
 */
export function liftPhases(drafts: readonly Draft[]): (draft: Draft) => JobPhase {
  const positions = coordinatorPositions(drafts);
  return ({ gathered }) => {
    const phases = gathered.uses.flatMap((use) => phaseOfUse(use, positions.get(use.run)));
    return phases[0] ?? 'during';
  };
}

function coordinatorPositions(drafts: readonly Draft[]): ReadonlyMap<PipelineRun, readonly number[]> {
  const positions = new Map<PipelineRun, number[]>();
  for (const { gathered, job } of drafts) {
    if (job.role !== 'coordinator') continue;
    for (const { run, position } of gathered.uses) positions.set(run, [...(positions.get(run) ?? []), position]);
  }
  return positions;
}

function phaseOfUse({ position }: StepUse, coordinators: readonly number[] | undefined): readonly JobPhase[] {
  if (coordinators === undefined) return [];
  if (position < Math.min(...coordinators)) return ['before'];
  return position > Math.max(...coordinators) ? ['after'] : ['during'];
}
