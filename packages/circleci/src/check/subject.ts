import type { CircleCICommand } from '../document/command.js';
import { definitions } from '../document/definitions.js';
import type { CircleCIDocument } from '../document/document.js';
import { everyStep, type PlacedStep } from '../document/every-step.js';
import type { CircleCIExecutor, CircleCIJob } from '../document/job.js';
import { everyWorkflowJob, type PlacedWorkflowJob } from '../document/workflow-jobs.js';

/** A document, with the lists that several rules go through. */
export interface CheckSubject {
  readonly document: CircleCIDocument;
  /** The jobs that are defined in the file itself, and not by an orb. */
  readonly jobs: ReadonlyMap<string, CircleCIJob>;
  /** The commands that are defined in the file itself. */
  readonly commands: ReadonlyMap<string, CircleCICommand>;
  /** The executors that are defined in the file itself. */
  readonly executors: ReadonlyMap<string, CircleCIExecutor>;
  /** All steps of jobs, commands and workflows. */
  readonly steps: readonly PlacedStep[];
  /** All jobs that workflows list. */
  readonly workflowJobs: readonly PlacedWorkflowJob[];
}

/** Takes a document of the right shape apart. */
export function subjectOf(document: CircleCIDocument): CheckSubject {
  return {
    document,
    jobs: definitions(document.jobs),
    commands: definitions(document.commands),
    executors: definitions(document.executors),
    steps: everyStep(document),
    workflowJobs: everyWorkflowJob(document),
  };
}
