import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Finds files without jobs between the edges of the pipeline. */
export function checkNoVisibleJob({ jobs, isWhole }: CheckSubject): readonly Diagnostic[] {
  if (!isWhole) return [];
  if (jobs.size === 0) return [diagnose(gitlabCatalog, 'gitlab/no-visible-job', {})];
  const isAtEdge = [...jobs.values()].every(({ job: { stage } }) => stage === '.pre' || stage === '.post');
  return isAtEdge ? [diagnose(gitlabCatalog, 'gitlab/only-edge-stages', {}, { path: ['stages'] })] : [];
}
