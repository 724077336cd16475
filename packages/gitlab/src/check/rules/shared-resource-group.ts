import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { gitlabCatalog } from '../catalog.js';
import { instanceCount } from '../instances.js';
import { runPartOf } from '../run-part.js';
import type { CheckSubject } from '../subject.js';

/** Finds coordinators and agents that cannot run at the same time. */
export function checkSharedResourceGroup({ jobs }: CheckSubject): readonly Diagnostic[] {
  const members = [...jobs.values()].flatMap(({ name, job }) =>
    job.resource_group !== undefined && runPartOf(job) !== undefined
      ? [{ name, group: job.resource_group, count: instanceCount(job) }]
      : [],
  );
  const counts = new Map<string, number>();
  for (const { group, count } of members) counts.set(group, (counts.get(group) ?? 0) + count);
  return members.flatMap(({ name, group }) => {
    if (counts.get(group) === 1) return [];
    const path = [name, 'resource_group'];
    return [diagnose(gitlabCatalog, 'gitlab/shared-resource-group', { job: name, group }, { path })];
  });
}
