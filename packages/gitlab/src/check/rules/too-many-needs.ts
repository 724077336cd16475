import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import type { DocumentView } from '../document-view.js';
import { instanceCount } from '../instances.js';

/** What the message of `gitlab/too-many-needs` needs. */
export interface TooManyNeedsArguments {
  readonly 'gitlab/too-many-needs': { readonly job: string; readonly count: number };
}

/** The code about more needs than GitLab takes. */
export const tooManyNeedsCatalog: Catalog<TooManyNeedsArguments> = {
  'gitlab/too-many-needs': {
    severity: 'error',
    summary: 'A job has more needs than GitLab takes',
    why: 'One job can need 50 others, and a job with `parallel: N` counts as N. Only the attempt to start the pipeline tells. Administrators of a self-managed GitLab can change the limit.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs', 'https://docs.gitlab.com/administration/cicd/limits/'],
    message: ({ job, count }) => `\`${job}\` needs ${count} jobs, and GitLab allows ${maxNeeds}`,
    hint: () => 'remove `needs` and put the job in a later stage: it then waits for all jobs before it',
  },
};

const maxNeeds = 50;

/** Finds jobs with too many needs, instances counted. */
export function tooManyNeeds({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    const counts = localNeeds(job.needs).map(({ job: need }) => instanceCount(jobs.get(need)?.job ?? {}));
    const count = counts.reduce((sum, instances) => sum + instances, 0);
    if (count <= maxNeeds) return [];
    return [diagnose(tooManyNeedsCatalog, 'gitlab/too-many-needs', { job: name, count }, { path: [name, 'needs'] })];
  });
}
