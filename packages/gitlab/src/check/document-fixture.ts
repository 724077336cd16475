import type { GitLabTopLevel } from '../document/document.js';
import type { GitLabJob } from '../document/job.js';
import { type CheckSubject, subjectOf } from './subject.js';

/** The subject of a root file with these jobs, for tests. Jobs without a script get one. */
export function subjectWith(jobs: Readonly<Record<string, GitLabJob>>, topLevel: GitLabTopLevel = {}): CheckSubject {
  const scripted = Object.entries(jobs).map(([name, job]) => [name, { script: ['make'], ...job }] as const);
  return subjectOf({ kind: 'root', ...topLevel, jobs: new Map(scripted) });
}

/** The subject of a file with these jobs that another file includes, for tests. */
export function includedSubjectWith(
  jobs: Readonly<Record<string, GitLabJob>>,
  topLevel: GitLabTopLevel = {},
): CheckSubject {
  return subjectOf({ kind: 'include', ...topLevel, jobs: new Map(Object.entries(jobs)) });
}
