import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const limit = 100;

/** Counts every member of a group, and every use of a shared step. */
export function checkTooManySteps({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections
    .filter(({ steps }) => steps.length > limit)
    .map(({ name, steps, path }) =>
      diagnose(bitbucketCatalog, 'bitbucket/too-many-steps', { section: name, count: steps.length }, { path }),
    );
}
