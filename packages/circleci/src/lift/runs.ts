import type { LiftedWorkflow } from './listings.js';

/**
 * Names of the workflows that a coordinator or agent is part of, where that tells more than its triggers: several workflows
 * start on the same occasions, each as a run of its own, and not all coordinators and agents are in the same ones.
 */
export function runsOf(
  mine: readonly LiftedWorkflow[],
  all: readonly (readonly LiftedWorkflow[])[],
): readonly string[] | undefined {
  const sets = new Set(all.map((workflows) => namesOf(workflows).join('\n')));
  const starts = [...new Set(all.flat())].map(({ start }) => JSON.stringify(startOf(start)));
  const overlap = new Set(starts).size < starts.length;
  return sets.size > 1 && overlap ? namesOf(mine) : undefined;
}

/** Branches may overlap, so that all workflows for pushes count as one occasion. */
function startOf(start: LiftedWorkflow['start']): unknown {
  return start.kind === 'pushes' ? 'pushes' : start;
}

function namesOf(workflows: readonly LiftedWorkflow[]): readonly string[] {
  return [...new Set(workflows.map(({ name }) => name))].toSorted();
}
