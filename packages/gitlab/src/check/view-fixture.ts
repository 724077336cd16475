import type { GitLabTopLevel } from '../document/document.js';
import type { GitLabJob } from '../document/job.js';
import { type DocumentView, viewDocument } from './document-view.js';

/** A view of a root file with these jobs, for tests. Jobs without a script get one. */
export function viewOf(jobs: Readonly<Record<string, GitLabJob>>, topLevel: GitLabTopLevel = {}): DocumentView {
  const scripted = Object.entries(jobs).map(([name, job]) => [name, { script: ['make'], ...job }] as const);
  return viewDocument({ kind: 'root', ...topLevel, jobs: new Map(scripted) });
}

/** A view of a file with these jobs that another file includes, for tests. */
export function includedViewOf(jobs: Readonly<Record<string, GitLabJob>>, topLevel: GitLabTopLevel = {}): DocumentView {
  return viewDocument({ kind: 'include', ...topLevel, jobs: new Map(Object.entries(jobs)) });
}
