import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const maxRetries = 2;

/** Finds numbers of retries outside of GitLab's range. */
export function checkRetryOutOfRange({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, job: { retry } }) => {
    const retries = typeof retry === 'object' ? retry.max : retry;
    if (retries === undefined || (Number.isInteger(retries) && retries >= 0 && retries <= maxRetries)) return [];
    const path = typeof retry === 'object' ? [name, 'retry', 'max'] : [name, 'retry'];
    return [diagnose(gitlabCatalog, 'gitlab/retry-out-of-range', { section: name, retries }, { path })];
  });
}
