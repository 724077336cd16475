import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import { parallelMembers } from '../parallel-members.js';
import type { BitbucketRule } from '../rule.js';

/** The number a Free workspace runs at once. */
const freeLimit = 10;

/** Tells how many steps a group starts; the plan of the workspace cannot be known. */
export const concurrentSteps: BitbucketRule = {
  code: 'bitbucket/concurrent-steps',
  check({ sections }) {
    return sections.flatMap(({ name, items, path }) =>
      items.flatMap((item, index) => {
        const count = parallelMembers(membersOf(item).get('parallel')).length;
        if (count <= freeLimit) return [];
        const place = { path: [...path, index, 'parallel'] };
        return [diagnose(bitbucketCatalog, 'bitbucket/concurrent-steps', { section: name, count }, place)];
      }),
    );
  },
};
