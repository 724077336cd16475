import { type Diagnostic, diagnose, entriesOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Only a step of type `pipeline` has nothing to run. */
export function checkMissingScript({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps
    .filter(({ members }) => members.get('type') !== 'pipeline' && entriesOf(members.get('script')).length === 0)
    .map(({ name, path }) => diagnose(bitbucketCatalog, 'bitbucket/missing-script', { step: name }, { path }));
}
