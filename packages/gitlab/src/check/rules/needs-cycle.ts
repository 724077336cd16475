import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject, JobView } from '../subject.js';

/** Finds circles of needs, each once, a job that needs itself among them. */
export function checkNeedsCycle({ jobs }: CheckSubject): readonly Diagnostic[] {
  const done = new Set<string>();
  return [...jobs.keys()].flatMap((name) => {
    const cycle = findCycle(name, jobs, [], done);
    const [first = name] = cycle ?? [];
    return cycle === undefined
      ? []
      : [diagnose(gitlabCatalog, 'gitlab/needs-cycle', { cycle }, { path: [first, 'needs'] })];
  });
}

/** Follows needs depth first. A job that was left is in no circle that has not been found. */
function findCycle(
  name: string,
  jobs: ReadonlyMap<string, JobView>,
  trail: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  const start = trail.indexOf(name);
  if (start !== -1) return [...trail.slice(start), name];
  if (done.has(name)) return undefined;
  for (const need of localNeeds(jobs.get(name)?.job.needs)) {
    const cycle = findCycle(need.job, jobs, [...trail, name], done);
    if (cycle !== undefined) {
      done.add(name);
      return cycle;
    }
  }
  done.add(name);
  return undefined;
}
