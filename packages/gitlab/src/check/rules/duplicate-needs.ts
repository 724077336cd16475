import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { GitLabNeed } from '../../document/need.js';
import { localNeeds } from '../../document/need.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/duplicate-needs` needs. */
export interface DuplicateNeedsArguments {
  readonly 'gitlab/duplicate-needs': { readonly job: string; readonly need: string };
}

/** The code about needs that are listed twice. */
export const duplicateNeedsCatalog: Catalog<DuplicateNeedsArguments> = {
  'gitlab/duplicate-needs': {
    severity: 'error',
    summary: 'A job lists a need twice',
    why: 'GitLab refuses the whole file: "has the following needs duplicated". Neither its JSON schema nor gitlab-ci-local notices.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, need }) => `\`${job}\` needs \`${need}\` twice`,
    hint: () => 'remove one of the two',
  },
};

/** Finds needs on one job in one list. */
export function duplicateNeeds({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) =>
    repeated(job.needs).map(({ job: need, index }) =>
      diagnose(duplicateNeedsCatalog, 'gitlab/duplicate-needs', { job: name, need }, { path: [name, 'needs', index] }),
    ),
  );
}

/** Needs on single instances of one matrix job are different needs. */
function repeated(needs: readonly GitLabNeed[] | undefined): ReturnType<typeof localNeeds> {
  const whole = (needs ?? []).map((need) => (typeof need === 'object' && need.parallel !== undefined ? {} : need));
  const all = localNeeds(whole);
  return all.filter(({ job, index }) => all.some((other) => other.job === job && other.index < index));
}
