import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import { instanceCount, maxInstances } from '../instances.js';
import type { CheckSubject } from '../subject.js';

/** Finds numbers of instances outside of GitLab's range. */
export function checkParallelOutOfRange({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, job }) => {
    const count = instanceCount(job);
    if (Number.isInteger(count) && count >= 1 && count <= maxInstances) return [];
    const values = { section: name, count };
    return [diagnose(gitlabCatalog, 'gitlab/parallel-out-of-range', values, { path: [name, 'parallel'] })];
  });
}
