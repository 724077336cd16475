import { memberPairs, type Path, toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';
import { type PlacedWorkflowJob, workflowJobs } from '../document/workflow-jobs.js';
import type { Scope } from './scope.js';
import { readWorkflowStart, type WorkflowStart } from './workflow-start.js';

/** A workflow that starts at some time, with its jobs. */
export interface LiftedWorkflow {
  readonly name: string;
  readonly start: WorkflowStart;
  readonly listings: readonly Listing[];
  /** How often it is rerun from its failed jobs. */
  readonly reruns: number;
  readonly path: Path;
}

/** A job in a workflow. */
export interface Listing {
  readonly entry: PlacedWorkflowJob;
  /** Equal for entries of several workflows that run the same job with the same settings. */
  readonly key: string;
}

/** The workflows of a file. Without any, a job named `build` runs on every push. */
export function liftWorkflows(document: CircleCIDocument, scope: Scope): readonly LiftedWorkflow[] {
  const workflows = [...toMap(document.workflows)];
  if (workflows.length === 0 && toMap(document.jobs).has('build')) {
    const entry = { workflow: 'build', job: 'build', settings: {}, path: ['jobs', 'build'] };
    const listings = listingsOf([entry]);
    return [{ name: 'build', start: { kind: 'pushes' }, listings, reruns: 0, path: [] }];
  }
  return workflows.map(([name, workflow]) => ({
    name,
    start: readWorkflowStart(workflow, scope),
    listings: listingsOf(workflowJobs(name, workflow)),
    reruns: workflow.max_auto_reruns ?? 0,
    path: ['workflows', name],
  }));
}

function listingsOf(entries: readonly PlacedWorkflowJob[]): readonly Listing[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const { requires: _, filters: __, ...settings } = entry.settings;
    const same = JSON.stringify([entry.job, plainData(settings)]);
    const count = counts.get(same) ?? 0;
    counts.set(same, count + 1);
    return { entry, key: `${count} ${same}` };
  });
}

function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  const isMapping = typeof value === 'object' && value !== null;
  return isMapping ? memberPairs(value).map(([key, member]) => [key, plainData(member)]) : value;
}
