import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { scriptLines } from '../../document/script.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/job-without-script` needs. */
export interface JobWithoutScriptArguments {
  readonly 'gitlab/job-without-script': { readonly job: string };
}

/** The code about jobs that do nothing. */
export const jobWithoutScriptCatalog: Catalog<JobWithoutScriptArguments> = {
  'gitlab/job-without-script': {
    severity: 'error',
    summary: 'A job has nothing to do',
    why: 'GitLab refuses the whole file when a job has none of `script`, `run` and `trigger`, or an empty script.',
    sources: ['https://docs.gitlab.com/ci/yaml/#script'],
    message: ({ job }) => `\`${job}\` has no script`,
    hint: () => 'add `script`, or start the name with a dot to hide the job',
  },
};

/** Finds jobs without script, run and trigger. */
export function jobWithoutScript({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job, isComplete }) => {
    const doesSomething = job.trigger !== undefined || job.run !== undefined || scriptLines(job.script).length > 0;
    if (doesSomething || (!isComplete && job.script === undefined)) return [];
    return [diagnose(jobWithoutScriptCatalog, 'gitlab/job-without-script', { job: name }, { path: [name] })];
  });
}
