import { type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { entriesOf, membersOf } from '../../document/members.js';
import { bitbucketCatalog } from '../catalog.js';
import { parallelMembers } from '../parallel-members.js';
import type { BitbucketRule } from '../rule.js';

/** Groups and stages hold steps only. */
export const nestedParallel: BitbucketRule = {
  code: 'bitbucket/nested-parallel',
  check({ sections }) {
    return sections.flatMap(({ name, items, path }) =>
      items.flatMap((item, index) => {
        const { parallel, stage } = Object.fromEntries(membersOf(item));
        return [
          ...groupsAmong(parallelMembers(parallel), name, 'parallel', [...path, index, 'parallel']),
          ...groupsAmong(entriesOf(membersOf(stage).get('steps')), name, 'stage', [...path, index, 'stage', 'steps']),
        ];
      }),
    );
  },
};

function groupsAmong(
  members: readonly unknown[],
  section: string,
  inside: 'parallel' | 'stage',
  path: Path,
): readonly Diagnostic[] {
  return members.flatMap((member, index) => {
    if (!membersOf(member).has('parallel')) return [];
    return [diagnose(bitbucketCatalog, 'bitbucket/nested-parallel', { section, inside }, { path: [...path, index] })];
  });
}
