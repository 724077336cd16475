import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { topLevelKeys } from '../../document/key-order.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds top-level sections in a file that is to be included. */
export function checkIncludeSetsGlobals({ document }: CheckSubject): readonly Diagnostic[] {
  if (document.kind !== 'include') return [];
  return topLevelKeys
    .filter((key) => key !== 'include' && document[key] !== undefined)
    .map((section) => diagnose(gitlabCatalog, 'gitlab/include-sets-globals', { section }, { path: [section] }));
}
