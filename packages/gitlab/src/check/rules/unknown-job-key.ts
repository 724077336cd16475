import { type Catalog, type Diagnostic, diagnose, didYouMean } from '@dtekit/core/provider';
import { defaultKeys, jobKeys } from '../../document/key-order.js';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/unknown-job-key` needs. */
export interface UnknownJobKeyArguments {
  readonly 'gitlab/unknown-job-key': {
    readonly section: string;
    readonly key: string;
    readonly suggestion: string | undefined;
  };
}

/** The code about keys that GitLab does not know. */
export const unknownJobKeyCatalog: Catalog<UnknownJobKeyArguments> = {
  'gitlab/unknown-job-key': {
    severity: 'warning',
    summary: 'A job has a key that GitLab does not know',
    why: 'GitLab refuses the whole file: "config contains unknown keys". It is an error where the key looks like a known one, and a warning otherwise, because newer versions bring new keys.',
    sources: ['https://docs.gitlab.com/ci/yaml/#job-keywords'],
    message: ({ section, key }) => `\`${section}\` has the key \`${key}\`, which is not known`,
    hint: ({ suggestion }) =>
      suggestion === undefined ? 'remove it if your GitLab does not know it' : `write \`${suggestion}\``,
  },
};

/** Finds keys that no job, or no `default`, can have. */
export function unknownJobKey({ document, sections }: DocumentView): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) => {
    const known: readonly string[] = job === document.default ? defaultKeys : jobKeys;
    return Object.keys(job)
      .filter((key) => !known.includes(key))
      .map((key) => {
        const suggestion = didYouMean(key, known);
        return diagnose(
          unknownJobKeyCatalog,
          'gitlab/unknown-job-key',
          { section: name, key, suggestion },
          { path: [name, key], severity: suggestion === undefined ? 'warning' : 'error' },
        );
      });
  });
}
