import { remembered } from '../../../remembered.js';
import type { Plan } from '../../plan.js';
import type { PlanEnvValue } from '../../plan-env.js';
import type { PlanJob } from '../../plan-job.js';
import { groupedBy } from './grouped-by.js';
import { mayMeet, surelyMeet } from './job-meetings.js';

/** The coordinators and agents that report the same execution to Nx Cloud. */
export interface DteGroup {
  /** Value of `NX_CI_EXECUTION_ENV`; absent where it has none. */
  readonly name: string | undefined;
  /** The provider's run they are part of; absent where the plan has one only. */
  readonly run: string | undefined;
  readonly coordinators: readonly PlanJob[];
  readonly agents: readonly PlanJob[];
}

/** A coordinator with the agents that run when it runs. */
export interface Crew {
  readonly coordinator: PlanJob;
  readonly agents: readonly PlanJob[];
  /** Further agents that may run with it. */
  readonly perhaps: readonly PlanJob[];
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
  const runs = [...new Set(members.flatMap((job) => job.runs ?? []))];
  const groups =
    runs.length === 0
      ? groupsIn(members, undefined)
      : runs.flatMap((run) =>
          groupsIn(
            members.filter((job) => job.runs?.includes(run) ?? true),
            run,
          ),
        );
  const coordinators = members.filter(({ role }) => role === 'coordinator');
  return { groups, crews: coordinators.map((coordinator) => crewOf(coordinator, members)) };
});

function groupsIn(members: readonly PlanJob[], run: string | undefined): readonly DteGroup[] {
  return [...groupedBy(members, groupNameOf)].map(([name, jobs]) => ({
    name,
    run,
    coordinators: jobs.filter(({ role }) => role === 'coordinator'),
    agents: jobs.filter(({ role }) => role === 'agent'),
  }));
}

/** Where no agents surely run with a coordinator, those that may do so are taken for its own. */
function crewOf(coordinator: PlanJob, members: readonly PlanJob[]): Crew {
  const name = groupNameOf(coordinator);
  const candidates = members.filter((job) => job.role === 'agent' && groupNameOf(job) === name);
  const agents = candidates.filter((job) => surelyMeet(coordinator, job));
  const perhaps = candidates.filter((job) => !agents.includes(job) && mayMeet(coordinator, job));
  return agents.length > 0 ? { coordinator, agents, perhaps } : { coordinator, agents: perhaps, perhaps: [] };
}

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
