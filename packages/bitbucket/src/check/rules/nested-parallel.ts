import { type Diagnostic, diagnose, entriesOf, memberOf, type Path } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import { parallelMembers } from '../parallel-members.js';
import type { CheckSubject } from '../subject.js';

/** Groups and stages hold steps only. */
export function checkNestedParallel({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, items, path }) =>
    items.flatMap((item, index) => {
      const steps = entriesOf(memberOf(memberOf(item, 'stage'), 'steps'));
      return [
        ...groupsAmong(parallelMembers(memberOf(item, 'parallel')), name, 'parallel', [...path, index, 'parallel']),
        ...groupsAmong(steps, name, 'stage', [...path, index, 'stage', 'steps']),
      ];
    }),
  );
}

function groupsAmong(
  members: readonly unknown[],
  section: string,
  inside: 'parallel' | 'stage',
  path: Path,
): readonly Diagnostic[] {
  return members.flatMap((member, index) => {
    if (memberOf(member, 'parallel') === undefined) return [];
    return [diagnose(bitbucketCatalog, 'bitbucket/nested-parallel', { section, inside }, { path: [...path, index] })];
  });
}
