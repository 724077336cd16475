import { type Diagnostic, diagnose, entriesOf, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** A cache with a key names the files that make it. */
export function checkCacheKeyFiles({ document }: CheckSubject): readonly Diagnostic[] {
  return memberPairs(memberOf(document.definitions, 'caches')).flatMap(([cache, definition]) => {
    const key = memberOf(definition, 'key');
    if (key === undefined || entriesOf(memberOf(key, 'files')).length > 0) return [];
    const place = { path: ['definitions', 'caches', cache, 'key'] };
    return [diagnose(bitbucketCatalog, 'bitbucket/cache-key-files', { cache }, place)];
  });
}
