import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';
import { longestInstanceName } from '../instances.js';

/** What the message of `gitlab/long-job-name` needs. */
export interface LongJobNameArguments {
  readonly 'gitlab/long-job-name': { readonly job: string; readonly length: number };
}

/** The code about job names that are too long. */
export const longJobNameCatalog: Catalog<LongJobNameArguments> = {
  'gitlab/long-job-name': {
    severity: 'error',
    summary: 'The name of a job is too long',
    why: 'A job name has at most 255 characters, including what GitLab appends to the instances of a parallel job, as in `agent 200/200`. Generated names that are too long fail without a word.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names', 'gitlab-org/gitlab#584573'],
    message: ({ job, length }) => `the name \`${job}\` makes ${length} characters, and GitLab allows ${maxLength}`,
    hint: () => 'give the job a shorter name',
  },
};

const maxLength = 255;

/** Finds jobs whose name, or that of an instance, is too long. */
export function longJobName({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap((view) => {
    const { length } = longestInstanceName(view);
    if (length <= maxLength) return [];
    return [diagnose(longJobNameCatalog, 'gitlab/long-job-name', { job: view.name, length }, { path: [view.name] })];
  });
}
