import type { CircleCIDocument } from '../document/document.js';
import { everyStep, type PlacedStep } from '../document/every-step.js';
import { everyWorkflowJob, type PlacedWorkflowJob } from '../document/workflow-jobs.js';

/** A document, with the lists that several rules go through. */
export interface CheckSubject {
  readonly document: CircleCIDocument;
  /** All steps of jobs, commands and workflows. */
  readonly steps: readonly PlacedStep[];
  /** All jobs that workflows list. */
  readonly workflowJobs: readonly PlacedWorkflowJob[];
}

/** Takes a document of the right shape apart. */
export function subjectOf(document: CircleCIDocument): CheckSubject {
  return { document, steps: everyStep(document), workflowJobs: everyWorkflowJob(document) };
}
