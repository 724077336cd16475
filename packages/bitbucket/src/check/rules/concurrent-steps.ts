import { type Diagnostic, diagnose, memberOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { parallelMembers } from '../parallel-members.js';
import type { CheckSubject } from '../subject.js';

/** The number a Free workspace runs at once. */
const freeLimit = 10;

/** Tells how many steps a group starts; the plan of the workspace cannot be known. */
export function checkConcurrentSteps({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, items, path }) =>
    items.flatMap((item, index) => {
      const count = parallelMembers(memberOf(item, 'parallel')).length;
      if (count <= freeLimit) return [];
      const place = { path: [...path, index, 'parallel'] };
      return [diagnose(bitbucketCatalog, 'bitbucket/concurrent-steps', { section: name, count }, place)];
    }),
  );
}
