import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';

/** What the message of `gitlab/retry-out-of-range` needs. */
export interface RetryOutOfRangeArguments {
  readonly 'gitlab/retry-out-of-range': { readonly section: string; readonly retries: number };
}

/** The code about numbers of retries. */
export const retryOutOfRangeCatalog: Catalog<RetryOutOfRangeArguments> = {
  'gitlab/retry-out-of-range': {
    severity: 'error',
    summary: 'A job is retried too often',
    why: 'GitLab retries a job once or twice and refuses other numbers.',
    sources: ['https://docs.gitlab.com/ci/yaml/#retry'],
    message: ({ section, retries }) => `\`${section}\` has ${retries} retries, and GitLab allows 0 to ${maxRetries}`,
    hint: () => `set \`retry\` to a whole number from 0 to ${maxRetries}`,
  },
};

const maxRetries = 2;

/** Finds numbers of retries outside of GitLab's range. */
export function retryOutOfRange({ sections }: DocumentView): readonly Diagnostic[] {
  return sections.flatMap(({ name, job: { retry } }) => {
    const retries = typeof retry === 'object' ? retry.max : retry;
    if (retries === undefined || (Number.isInteger(retries) && retries >= 0 && retries <= maxRetries)) return [];
    const path = typeof retry === 'object' ? [name, 'retry', 'max'] : [name, 'retry'];
    return [diagnose(retryOutOfRangeCatalog, 'gitlab/retry-out-of-range', { section: name, retries }, { path })];
  });
}
