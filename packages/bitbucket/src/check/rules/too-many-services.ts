import { type Diagnostic, diagnose, entriesOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const limit = 5;

/** Bitbucket starts at most five containers beside a step. */
export function checkTooManyServices({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ members, name, path }) => {
    const count = entriesOf(members.get('services')).length;
    if (count <= limit) return [];
    const place = { path: [...path, 'services'] };
    return [diagnose(bitbucketCatalog, 'bitbucket/too-many-services', { step: name, count }, place)];
  });
}
