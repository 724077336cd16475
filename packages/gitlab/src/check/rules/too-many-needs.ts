import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import { instanceCount } from '../instances.js';
import type { CheckSubject } from '../subject.js';

const maxNeeds = 50;

/** Finds jobs with too many needs, instances counted. */
export function checkTooManyNeeds({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs.values()].flatMap(({ name, job }) => {
    const counts = localNeeds(job.needs).map(({ job: need }) => instanceCount(jobs.get(need)?.job ?? {}));
    const count = counts.reduce((sum, instances) => sum + instances, 0);
    if (count <= maxNeeds) return [];
    return [diagnose(gitlabCatalog, 'gitlab/too-many-needs', { job: name, count }, { path: [name, 'needs'] })];
  });
}
