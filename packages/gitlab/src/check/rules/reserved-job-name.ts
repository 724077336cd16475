import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { topLevelKeys } from '../../document/key-order.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/reserved-job-name` needs. */
export interface ReservedJobNameArguments {
  readonly 'gitlab/reserved-job-name': { readonly job: string };
}

/** The code about job names that GitLab keeps for itself. */
export const reservedJobNameCatalog: Catalog<ReservedJobNameArguments> = {
  'gitlab/reserved-job-name': {
    severity: 'error',
    summary: 'A job has the name of a section',
    why: 'Jobs stand beside the sections of the file, so a job named `image` or `cache` is read as that section.',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: ({ job }) => `\`${job}\` is a section of the file and cannot be a job`,
    hint: () => 'give the job another name',
  },
};

const reserved: ReadonlySet<string> = new Set([...topLevelKeys, 'spec']);

/** Finds jobs with the name of a section. */
export function reservedJobName({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.keys()]
    .filter((job) => reserved.has(job))
    .map((job) => diagnose(reservedJobNameCatalog, 'gitlab/reserved-job-name', { job }, { path: [job] }));
}
