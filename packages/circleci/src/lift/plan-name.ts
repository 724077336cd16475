import type { LiftedWorkflow } from './listings.js';

/** Name of the plan: that of the workflow for pushes, as the workflows for other occasions are named after it. */
export function planNameOf(
  workflows: readonly LiftedWorkflow[],
  isDistributed: (workflow: LiftedWorkflow) => boolean,
): string {
  const distributed = workflows.filter(isDistributed);
  const candidates = distributed.length > 0 ? distributed : workflows;
  const [first] = candidates;
  const named = candidates.find(({ start }) => start.kind === 'pushes') ?? first;
  if (named === undefined) return '';
  return named.start.kind === 'manual' ? named.name.replace(/-manual(?:-\d+)?$/, '') : named.name;
}
