import { remembered } from '../../../remembered.js';
import type { Plan } from '../../plan.js';
import type { PlanJob } from '../../plan-job.js';
import { type DteGroup, dteGroups } from './dte-groups.js';
import { isKnown } from './known.js';
import { haveCommonOccasion } from './occasions.js';
import { joiningStep, shellMentions } from './shell-reach.js';

/** Groups of which only one half exists. */
export interface HalfGroups {
  /** Coordinators without agents. */
  readonly withoutAgents: readonly DteGroup[];
  /** Agents without a coordinator. */
  readonly withoutCoordinator: readonly DteGroup[];
  /** Halves that belong together and miss each other. */
  readonly missed: readonly MissedHalves[];
}

/** A coordinator and agents that do not find each other. */
export interface MissedHalves {
  readonly coordinator: PlanJob;
  readonly agents: readonly PlanJob[];
  /** What keeps them apart: the names of their groups, or the runs they are part of. */
  readonly by: 'name' | 'run';
}

/** The groups that lack one side; none where the group or the execution of a job may be set in a way no rule can read. */
export function halfGroups(plan: Plan): HalfGroups {
  return halvesOf(plan);
}

const halvesOf = remembered((plan: Plan): HalfGroups => {
  const groups = plan.jobs.some(mayBelongElsewhere) ? [] : dteGroups(plan);
  const withoutAgents = groups.filter(({ agents }) => agents.length === 0);
  const withoutCoordinator = groups.filter(({ coordinators }) => coordinators.length === 0);
  return { withoutAgents, withoutCoordinator, missed: missedHalves(withoutAgents, withoutCoordinator) };
});

/** Whether a job may belong to another execution than its group, or to one of another file. */
function mayBelongElsewhere(job: PlanJob): boolean {
  if (job.role === 'other') return false;
  const isSaid =
    executionVariables.some((name) => job.env.has(name)) || shellMentions(job, executionVariable, joiningStep(job));
  const groupValue = job.env.get('NX_CI_EXECUTION_ENV');
  return isSaid || !isKnown(job, 'env') || (groupValue !== undefined && groupValue.kind !== 'text');
}

const executionVariables: readonly string[] = ['NX_CI_EXECUTION_ID', 'NX_RUN_GROUP'];
const executionVariable = /NX_CI_EXECUTION_(?:ENV|ID)|NX_RUN_GROUP/;

/** Agents that miss several coordinators are reported with the first of them. */
function missedHalves(
  withoutAgents: readonly DteGroup[],
  withoutCoordinator: readonly DteGroup[],
): readonly MissedHalves[] {
  return withoutCoordinator.flatMap((half) => {
    for (const other of withoutAgents) {
      const [coordinator] = other.coordinators;
      const by = other.run === half.run ? 'name' : 'run';
      if (coordinator === undefined || (by === 'run' && !belongTogether(coordinator, half, other))) continue;
      return [{ coordinator, agents: half.agents, by } as const];
    }
    return [];
  });
}

function belongTogether(coordinator: PlanJob, half: DteGroup, other: DteGroup): boolean {
  const meet = half.agents.some(({ triggers }) => haveCommonOccasion(coordinator.triggers, triggers));
  return other.name === half.name && meet;
}
