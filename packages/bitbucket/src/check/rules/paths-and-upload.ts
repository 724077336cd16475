import { type Diagnostic, diagnose, membersOf } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** The schema accepts both; the service refuses them when the pipeline starts. */
export function checkPathsAndUpload({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ members, name, path }) => {
    const artifacts = membersOf(members.get('artifacts'));
    if (!artifacts.has('paths') || !artifacts.has('upload')) return [];
    const place = { path: [...path, 'artifacts'] };
    return [diagnose(bitbucketCatalog, 'bitbucket/paths-and-upload', { step: name }, place)];
  });
}
