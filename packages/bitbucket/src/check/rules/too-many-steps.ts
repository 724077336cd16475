import { diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

const limit = 100;

/** Counts every member of a group, and every use of a shared step. */
export const tooManySteps: BitbucketRule = {
  code: 'bitbucket/too-many-steps',
  check({ sections }) {
    return sections
      .filter(({ steps }) => steps.length > limit)
      .map(({ name, steps, path }) =>
        diagnose(bitbucketCatalog, 'bitbucket/too-many-steps', { section: name, count: steps.length }, { path }),
      );
  },
};
