import { type Catalog, type Diagnostic, diagnose } from '@dtekit/core/provider';
import type { DocumentView } from '../document-view.js';
import { instanceCount, maxInstances } from '../instances.js';

/** What the message of `gitlab/parallel-out-of-range` needs. */
export interface ParallelOutOfRangeArguments {
  readonly 'gitlab/parallel-out-of-range': { readonly section: string; readonly count: number };
}

/** The code about numbers of instances. */
export const parallelOutOfRangeCatalog: Catalog<ParallelOutOfRangeArguments> = {
  'gitlab/parallel-out-of-range': {
    severity: 'error',
    summary: 'A job has too many instances',
    why: 'One job becomes at most 200, by number or by the combinations of a matrix. GitLab refuses the whole file beyond.',
    sources: ['https://docs.gitlab.com/ci/yaml/#parallel'],
    message: ({ section, count }) => `\`${section}\` has ${count} instances, and GitLab allows 1 to ${maxInstances}`,
    hint: () => 'use fewer, several pools, or the fan-out `extends`, which makes a job of each agent',
  },
};

/** Finds numbers of instances outside of GitLab's range. */
export function parallelOutOfRange({ sections }: DocumentView): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) => {
    const count = instanceCount(job);
    if (Number.isInteger(count) && count >= 1 && count <= maxInstances) return [];
    const values = { section: name, count };
    return [diagnose(parallelOutOfRangeCatalog, 'gitlab/parallel-out-of-range', values, { path: [name, 'parallel'] })];
  });
}
