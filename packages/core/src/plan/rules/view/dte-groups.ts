import { remembered } from '../../../remembered.js';
import type { Plan } from '../../plan.js';
import type { PlanEnvValue } from '../../plan-env.js';
import type { PlanJob } from '../../plan-job.js';
import { groupedBy } from './grouped-by.js';
import { haveCommonOccasion } from './occasions.js';
import { shellMentions } from './shell-reach.js';

/** The coordinators and agents that report the same execution to Nx Cloud. */
export interface DteGroup {
  readonly coordinators: readonly PlanJob[];
  readonly agents: readonly PlanJob[];
}

/** A coordinator with the agents that run when it runs. */
export interface Crew {
  readonly coordinator: PlanJob;
  readonly agents: readonly PlanJob[];
}

/** The groups of a plan, in the order of their first jobs. */
export function dteGroups(plan: Plan): readonly DteGroup[] {
  return groupingOf(plan).groups;
}

/** Each coordinator of a plan with its agents; a file may hold one coordinator per trigger. */
export function crewsOf(plan: Plan): readonly Crew[] {
  return groupingOf(plan).crews;
}

interface Grouping {
  readonly groups: readonly DteGroup[];
  readonly crews: readonly Crew[];
}

const groupingOf = remembered((plan: Plan): Grouping => {
  const members = plan.jobs.filter(({ role }) => role !== 'other');
  const groups = [...groupedBy(members, groupNameOf).values()].map((jobs) => ({
    coordinators: jobs.filter((job) => job.role === 'coordinator'),
    agents: jobs.filter((job) => job.role === 'agent'),
  }));
  return { groups, crews: groups.flatMap(crewsIn) };
});

function crewsIn({ coordinators, agents }: DteGroup): readonly Crew[] {
  return coordinators.map((coordinator) => ({
    coordinator,
    agents: agents.filter((agent) => haveCommonOccasion(coordinator.triggers, agent.triggers)),
  }));
}

/** Groups of which only one half exists. */
export interface HalfGroups {
  readonly withoutAgents: readonly DteGroup[];
  readonly withoutCoordinator: readonly DteGroup[];
}

/** The groups that lack one side; none when a shell line may set the group of a job. */
export function halfGroups(plan: Plan): HalfGroups {
  const isUnknown = plan.jobs.some((job) => job.role !== 'other' && shellMentions(job, groupVariable));
  const groups = isUnknown ? [] : dteGroups(plan);
  return {
    withoutAgents: groups.filter(({ agents }) => agents.length === 0),
    withoutCoordinator: groups.filter(({ coordinators }) => coordinators.length === 0),
  };
}

const groupVariable = /NX_CI_EXECUTION_ENV/;

/** The coordinator of a crew, then its agents. */
export function crewMembers({ coordinator, agents }: Crew): readonly PlanJob[] {
  return [coordinator, ...agents];
}

/** Value of `NX_CI_EXECUTION_ENV`. What the job itself sets decides: that is what Nx Cloud gets to see. */
export function groupNameOf(job: PlanJob): string | undefined {
  const value = job.env.get('NX_CI_EXECUTION_ENV');
  return value === undefined ? job.group : textOf(value);
}

function textOf(value: PlanEnvValue): string {
  return value.kind === 'text' ? value.text : JSON.stringify(value);
}
