import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** The code about jobs without a name needs no values. */
export interface EmptyJobNameArguments {
  readonly 'gitlab/empty-job-name': Readonly<Record<never, never>>;
}

/** The code about jobs without a name. */
export const emptyJobNameCatalog: Catalog<EmptyJobNameArguments> = {
  'gitlab/empty-job-name': {
    severity: 'error',
    summary: 'A job has no name',
    why: 'GitLab refuses the whole file: "name can\'t be blank".',
    sources: ['https://docs.gitlab.com/ci/jobs/#job-names'],
    message: () => 'a job has an empty name',
    hint: () => 'give the job a name',
  },
};

/** Finds jobs whose name is empty or white space. */
export function emptyJobName({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.keys()]
    .filter((name) => name.trim() === '')
    .map((name) => diagnose(emptyJobNameCatalog, 'gitlab/empty-job-name', {}, { path: [name] }));
}
