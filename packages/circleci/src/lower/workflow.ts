import {
  type JobPhase,
  jobPhases,
  type Path,
  type Plan,
  type PlanJob,
  type PlannedNativeJob,
  phaseOf,
} from '@dtekit/core/provider';
import type { CircleCIWorkflow, CircleCIWorkflowJob } from '../document/workflow.js';
import type { CircleCINativeJob } from '../native-job.js';
import type { LoweringOptions } from '../options.js';
import { fanOut } from './agents.js';
import { escapeText } from './escape-text.js';
import { lowerTriggers, type Occasion } from './triggers.js';

/** A workflow before it is a document. */
export interface LoweredWorkflow extends Pick<CircleCIWorkflow, 'triggers' | 'when' | 'unless'> {
  readonly name: string;
  readonly entries: readonly LoweredEntry[];
}

/** A job of a workflow and the part of the pipeline it comes from. */
export interface LoweredEntry {
  readonly job: string;
  readonly settings: CircleCIWorkflowJob;
  readonly origin: Path;
}

/** A job of either kind, as far as its place in a workflow goes. */
interface Placed {
  readonly name: string;
  readonly phase: JobPhase;
  readonly role: PlanJob['role'];
  readonly settings: CircleCIWorkflowJob;
  readonly origin: Path;
}

/** One workflow per occasion. Native jobs, which name no triggers, run on each. */
export function lowerWorkflows(
  plan: Plan,
  nativeJobs: readonly (PlannedNativeJob & CircleCINativeJob)[],
  options: LoweringOptions,
): readonly LoweredWorkflow[] {
  return lowerTriggers(plan).map((occasion) => {
    const own = plan.jobs.filter(occasion.runs).map((job) => placePlanJob(job, occasion, options));
    const placed = inOrder([...own, ...nativeJobs.map(placeNativeJob)], options.order);
    return { name: occasion.workflow, ...occasion.condition, entries: placed.map((job) => lowerEntry(job, placed)) };
  });
}

function placePlanJob(job: PlanJob, occasion: Occasion, options: LoweringOptions): Placed {
  const filters = occasion.filters(job);
  const settings = {
    ...fanOut(job, options.fanOut).workflowJob,
    ...(job.contexts.length === 0 ? {} : { context: job.contexts.map(escapeText) }),
    ...(filters === undefined ? {} : { filters }),
  };
  return { name: job.name, phase: job.phase, role: job.role, settings, origin: job.origin.path };
}

function placeNativeJob(job: PlannedNativeJob & CircleCINativeJob): Placed {
  const { name, order, definition, origin } = job;
  return { name, phase: phaseOf(order), role: 'other', settings: definition.workflow ?? {}, origin: origin.path };
}

/** By phase, and among the jobs of the run as the options say. Sorting keeps the order of equals. */
function inOrder(jobs: readonly Placed[], order: LoweringOptions['order']): readonly Placed[] {
  const roles: readonly PlanJob['role'][] =
    order === 'agents-first' ? ['agent', 'coordinator', 'other'] : ['coordinator', 'agent', 'other'];
  const rank = (job: Placed): number => jobPhases.indexOf(job.phase) * roles.length + roles.indexOf(job.role);
  return jobs.toSorted((left, right) => rank(left) - rank(right));
}

function lowerEntry(job: Placed, all: readonly Placed[]): LoweredEntry {
  const requires = requirementsOf(job, all).map(({ name }) => name);
  return {
    job: job.name,
    settings: { ...(requires.length === 0 ? {} : { requires }), ...job.settings },
    origin: job.origin,
  };
}

/** Jobs of the run wait for those ahead; later jobs wait for the coordinators, as agents end by themselves. */
function requirementsOf(job: Placed, all: readonly Placed[]): readonly Placed[] {
  switch (job.phase) {
    case 'before':
      return [];
    case 'during':
      return all.filter(({ phase }) => phase === 'before');
    case 'after':
      return all.filter(({ role }) => role === 'coordinator');
  }
}
