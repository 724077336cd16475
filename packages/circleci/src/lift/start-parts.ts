import type { PlanSchedule } from '@dtekit/core/provider';
import type { BranchChoice } from '../lower/branch-filters.js';
import { readFilters } from './branch-filters.js';
import type { LiftedWorkflow, Listing } from './listings.js';
import type { StartParts } from './triggers.js';

/** A listing with its workflow. */
export interface PlacedListing {
  readonly workflow: LiftedWorkflow;
  readonly listing: Listing;
}

/** What starts a job that these workflows list; `gate` are the branches that the job itself lets through. */
export function startPartsOf(
  placed: readonly PlacedListing[],
  planName: string,
  gate: BranchChoice | undefined,
): StartParts {
  const parts = placed.map((each) => partsOf(each, planName, gate));
  return {
    pushes: parts.flatMap(({ pushes }) => pushes),
    manual: parts.some(({ manual }) => manual),
    schedules: parts.flatMap(({ schedules }) => schedules),
    others: parts.flatMap(({ others }) => others),
  };
}

const noStart: StartParts = { pushes: [], manual: false, schedules: [], others: [] };

function partsOf({ workflow, listing }: PlacedListing, planName: string, gate: BranchChoice | undefined): StartParts {
  const { start, name } = workflow;
  const { filters } = listing.entry.settings;
  const { branches, others } = readFilters(filters);
  switch (start.kind) {
    case 'pushes':
      return { ...noStart, pushes: [narrower(branches ?? gate, start.branches)].flat(), others };
    case 'manual':
      return { ...noStart, manual: true };
    case 'schedules':
      return { ...noStart, schedules: start.schedules.map((schedule) => named(schedule, name, planName)) };
    case 'other':
      return {
        ...noStart,
        others: [filters === undefined ? start.words : `${start.words} ${JSON.stringify(filters)}`],
      };
    case 'never':
      return noStart;
  }
}

/** What both let through, as far as one choice can say it. */
function narrower(own: BranchChoice | undefined, workflows: BranchChoice | undefined): BranchChoice | undefined {
  return workflows === undefined || own?.kind === 'only' ? own : workflows;
}

/** A schedule is named like its workflow, without the name of the plan in front of it. */
function named(schedule: Omit<PlanSchedule, 'name'>, workflow: string, planName: string): PlanSchedule {
  const isOwn = workflow.startsWith(`${planName}-`);
  return { name: isOwn ? workflow.slice(planName.length + 1) : workflow, ...schedule };
}
