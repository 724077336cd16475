import { diagnose } from '@dtekit/core/provider';
import { entriesOf, membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import type { BitbucketRule } from '../rule.js';

/** A cache with a key names the files that make it. */
export const cacheKeyFiles: BitbucketRule = {
  code: 'bitbucket/cache-key-files',
  check({ document }) {
    const caches = membersOf(membersOf(document.definitions).get('caches'));
    return [...caches].flatMap(([cache, definition]) => {
      const key = membersOf(definition).get('key');
      if (key === undefined || entriesOf(membersOf(key).get('files')).length > 0) return [];
      const place = { path: ['definitions', 'caches', cache, 'key'] };
      return [diagnose(bitbucketCatalog, 'bitbucket/cache-key-files', { cache }, place)];
    });
  },
};
