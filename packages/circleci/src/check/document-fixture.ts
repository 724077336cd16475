import type { CircleCIDocument } from '../document/document.js';
import type { CircleCIJob } from '../document/job.js';
import type { CircleCIStep } from '../document/step.js';
import type { CircleCIWorkflowEntry } from '../document/workflow.js';
import { type CheckSubject, subjectOf } from './subject.js';

/** A job in which nothing is wrong, changed in some keys. */
export function jobWith(changes: CircleCIJob = {}): CircleCIJob {
  return { docker: [{ image: 'cimg/node:22.12' }], steps: ['checkout'], ...changes };
}

/** A document in which nothing is wrong, changed in some keys: a workflow `build` that runs the job `main`. */
export function documentWith(changes: Partial<CircleCIDocument> = {}): CircleCIDocument {
  return { version: 2.1, jobs: { main: jobWith() }, workflows: { build: { jobs: ['main'] } }, ...changes };
}

/** The subject of such a document. */
export function subjectWith(changes: Partial<CircleCIDocument> = {}): CheckSubject {
  return subjectOf(documentWith(changes));
}

/** The subject of a document whose only job has these steps. */
export function subjectWithSteps(...steps: readonly CircleCIStep[]): CheckSubject {
  return subjectWith({ jobs: { main: jobWith({ steps }) } });
}

/** The subject of a document whose workflow has these entries; each of their jobs exists. */
export function subjectWithEntries(...entries: readonly CircleCIWorkflowEntry[]): CheckSubject {
  const names = entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.keys(entry)));
  const jobs = new Map(names.map((name) => [name, jobWith()]));
  return subjectWith({ jobs, workflows: { build: { jobs: entries } } });
}
