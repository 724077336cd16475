import { type Diagnostic, diagnose, membersOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Variables may come before the first step of a custom pipeline; a group cannot be manual. */
export function checkManualFirstStep({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, items, steps }) => {
    const firstItem = items.find((item) => !membersOf(item).has('variables'));
    const [first] = steps;
    if (first === undefined || !membersOf(firstItem).has('step')) return [];
    if (first.members.get('trigger') !== 'manual') return [];
    const values = { section: name, step: String(first.members.get('name') ?? 'without a name') };
    return [diagnose(bitbucketCatalog, 'bitbucket/manual-first-step', values, { path: first.path })];
  });
}
