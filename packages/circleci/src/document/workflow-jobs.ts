import { type Path, toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from './document.js';
import type { CircleCIWorkflow, CircleCIWorkflowJob } from './workflow.js';

/** A job as a workflow lists it. */
export interface PlacedWorkflowJob {
  readonly workflow: string;
  /** Name of the job that runs. */
  readonly job: string;
  readonly settings: CircleCIWorkflowJob;
  /** Where the settings are, or the entry where there are none. */
  readonly path: Path;
}

/** The jobs that one workflow lists, in order. */
export function workflowJobs(name: string, workflow: CircleCIWorkflow): readonly PlacedWorkflowJob[] {
  return workflow.jobs.flatMap((entry, index) => {
    const path: Path = ['workflows', name, 'jobs', index];
    if (typeof entry === 'string') return [{ workflow: name, job: entry, settings: {}, path }];
    return [...toMap<CircleCIWorkflowJob | null>(entry)].map(([job, settings]) => ({
      workflow: name,
      job,
      // A job with nothing below it is `null` in a file.
      settings: settings ?? {},
      path: [...path, job],
    }));
  });
}

/** The jobs that all workflows list. */
export function everyWorkflowJob(document: CircleCIDocument): readonly PlacedWorkflowJob[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => workflowJobs(name, workflow));
}
