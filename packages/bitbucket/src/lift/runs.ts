import { covers } from '../lower/triggers.js';
import type { Draft } from './phase.js';
import type { PipelineRun } from './triggers.js';

/**
 * Names of the runs that a coordinator or agent is part of. Bitbucket starts one pipeline per push, that of the most exact
 * pattern, which occasions alone do not tell: only where pipelines for the same branches have different coordinators or
 * agents do these get names of runs.
 */
export function liftRunNames(drafts: readonly Draft[]): (draft: Draft) => readonly string[] | undefined {
  const distributed = drafts.filter(({ job }) => job.role !== 'other');
  const runs = [...new Set(distributed.flatMap(({ gathered }) => gathered.uses.map(({ run }) => run)))];
  const crewOf = new Map(runs.map((run) => [run, distributed.filter((draft) => runsOf(draft).includes(run))]));
  const isMixed = runs.some((run, index) =>
    runs.slice(0, index).some((other) => mayOverlap(run, other) && !sameItems(crewOf.get(run), crewOf.get(other))),
  );
  return (draft) => {
    const isNamed = isMixed && draft.job.role !== 'other';
    return isNamed ? [...new Set(runsOf(draft).map(({ name }) => name))] : undefined;
  };
}

function runsOf({ gathered }: Draft): readonly PipelineRun[] {
  return gathered.uses.map(({ run }) => run);
}

/** Whether there may be a branch that the triggers of both runs stand for. */
function mayOverlap(left: PipelineRun, right: PipelineRun): boolean {
  return left.triggers.branches.some((ours) =>
    right.triggers.branches.some((theirs) => {
      const areBothPatterns = ours.includes('*') && theirs.includes('*');
      return areBothPatterns || covers(ours, theirs) || covers(theirs, ours);
    }),
  );
}

function sameItems(left: readonly Draft[] | undefined, right: readonly Draft[] | undefined): boolean {
  return left?.length === right?.length && left?.every((draft) => right?.includes(draft)) === true;
}
