import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/rules-with-only` needs. */
export interface RulesWithOnlyArguments {
  readonly 'gitlab/rules-with-only': { readonly job: string; readonly key: string };
}

/** The code about the old and the new way to say when a job runs, used together. */
export const rulesWithOnlyCatalog: Catalog<RulesWithOnlyArguments> = {
  'gitlab/rules-with-only': {
    severity: 'error',
    summary: 'A job has `rules` and a key that excludes them',
    why: 'GitLab refuses the whole file: "key may not be used with `rules`". Neither its JSON schema nor gitlab-ci-local notices. A delay goes into the rule.',
    sources: ['https://docs.gitlab.com/ci/yaml/deprecated_keywords/#only--except'],
    message: ({ job, key }) => `\`${job}\` has \`rules\` and \`${key}\``,
    hint: ({ key }) => `move \`${key}\` into \`rules\``,
  },
};

const excluded = ['only', 'except', 'start_in'] as const;

/** Finds jobs with `rules` and `only`, `except` or `start_in`. */
export function rulesWithOnly({ jobs }: DocumentView): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    if (job.rules === undefined) return [];
    return excluded
      .filter((key) => job[key] !== undefined && job[key] !== null)
      .map((key) =>
        diagnose(rulesWithOnlyCatalog, 'gitlab/rules-with-only', { job: name, key }, { path: [name, key] }),
      );
  });
}
