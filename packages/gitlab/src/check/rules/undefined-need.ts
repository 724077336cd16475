import { type Catalog, type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import type { DocumentView } from '../document-view.js';
import { instanceNames } from '../instances.js';

/** What the message of `gitlab/undefined-need` needs. */
export interface UndefinedNeedArguments {
  readonly 'gitlab/undefined-need': {
    readonly job: string;
    readonly need: string;
    readonly suggestion: string | undefined;
  };
}

/** The code about needs on jobs that do not exist. */
export const undefinedNeedCatalog: Catalog<UndefinedNeedArguments> = {
  'gitlab/undefined-need': {
    severity: 'error',
    summary: 'A job needs a job that does not exist',
    why: 'GitLab refuses the whole file: "undefined need". A need that says `optional: true` may be missing. Hidden jobs cannot be needed.',
    sources: ['https://docs.gitlab.com/ci/yaml/#needs'],
    message: ({ job, need }) => `\`${job}\` needs \`${need}\`, which is no job`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'name a job of this file, or remove the need' : `write \`${suggestion}\``,
  },
};

/** Finds needs on jobs that do not exist. */
export function undefinedNeed(view: DocumentView): readonly Diagnostic[] {
  if (!view.isWhole) return [];
  return [...view.jobs.values()].flatMap(({ name, job }) =>
    localNeeds(job.needs).flatMap(({ job: need, isOptional, index }) => {
      if (isOptional || view.jobs.has(need) || instanceNames(view).has(need)) return [];
      const suggestion = didYouMean(need, [...view.jobs.keys()]);
      const path = [name, 'needs', index];
      return [diagnose(undefinedNeedCatalog, 'gitlab/undefined-need', { job: name, need, suggestion }, { path })];
    }),
  );
}
