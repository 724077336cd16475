import { entriesOf, memberOf } from '@dtekit/core/provider';
import type { GitLabDocument } from './document.js';

/** Templates of GitLab's own that add jobs and leave others alone. https://docs.gitlab.com/development/cicd/templates/#job-templates */
const jobTemplate = /^(?:Jobs|Security)\//;

/** Whether a file that is not part of the document may say something about the jobs in it. */
export function mayChangeJobs({ kind, include }: Pick<GitLabDocument, 'kind' | 'include'>): boolean {
  if (kind !== 'root') return true;
  const entries = Array.isArray(include) ? entriesOf(include) : [include];
  return entries.some((entry) => entry !== undefined && !isJobTemplate(entry));
}

function isJobTemplate(entry: unknown): boolean {
  const template = memberOf(entry, 'template');
  return typeof template === 'string' && jobTemplate.test(template);
}
