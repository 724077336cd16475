import { type Diagnostic, diagnose, membersOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Every final step but the one at the end is misplaced. */
export function checkFinalNotLast({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, items, path }) =>
    items.slice(0, -1).flatMap((item, index) => {
      if (!membersOf(item).has('final')) return [];
      const values = { section: name, position: index + 1, count: items.length };
      return [diagnose(bitbucketCatalog, 'bitbucket/final-not-last', values, { path: [...path, index] })];
    }),
  );
}
