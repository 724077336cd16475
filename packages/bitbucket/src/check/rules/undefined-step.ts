import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { isStepReference } from '../../document/shared-step.js';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Every reference needs a shared step; each missing one is reported once. */
export function checkUndefinedStep({ document, sections }: CheckSubject): readonly Diagnostic[] {
  const known = new Set((document.definitions?.steps ?? []).map(({ anchor }) => anchor));
  return sections
    .flatMap(({ steps }) => steps)
    .flatMap(({ value, path }) => {
      if (!isStepReference(value) || known.has(value.anchor)) return [];
      known.add(value.anchor);
      return [diagnose(bitbucketCatalog, 'bitbucket/undefined-step', { anchor: value.anchor }, { path })];
    });
}
