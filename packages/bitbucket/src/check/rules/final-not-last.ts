import { diagnose } from '@dtekit/core/provider';
import { membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** Every final step but the one at the end is misplaced. */
export const finalNotLast: BitbucketRule = {
  code: 'bitbucket/final-not-last',
  check({ sections }) {
    return sections.flatMap(({ name, items, path }) =>
      items.slice(0, -1).flatMap((item, index) => {
        if (!membersOf(item).has('final')) return [];
        const values = { section: name, position: index + 1, count: items.length };
        return [diagnose(bitbucketCatalog, 'bitbucket/final-not-last', values, { path: [...path, index] })];
      }),
    );
  },
};
