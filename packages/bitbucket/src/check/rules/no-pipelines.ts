import { type Diagnostic, diagnose, memberOf, memberPairs } from '@dtekit/core/provider';
import { bitbucketCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** A file needs a pipeline; one that is imported from elsewhere, or made for export, counts. */
export function checkNoPipelines({ document }: CheckSubject): readonly Diagnostic[] {
  const exported = memberPairs(memberOf(document.definitions, 'pipelines'));
  const hasPipeline = exported.length > 0 || memberPairs(document.pipelines).some(([, section]) => isFilled(section));
  return hasPipeline ? [] : [diagnose(bitbucketCatalog, 'bitbucket/no-pipelines', {}, { path: ['pipelines'] })];
}

/** A list of items for `default`, a mapping of pipelines for the others. */
function isFilled(section: unknown): boolean {
  return (Array.isArray(section) ? section : memberPairs(section)).length > 0;
}
