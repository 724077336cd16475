import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { localNeeds } from '../../document/need.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject, JobView } from '../subject.js';

/** Finds circles of needs, each once, a job that needs itself among them. */
export function checkNeedsCycle({ jobs }: CheckSubject): readonly Diagnostic[] {
  const done = new Set<string>();
  return [...jobs.keys()].flatMap((name) => {
    const cycle = findCycle(name, jobs, done);
    const [first = name] = cycle ?? [];
    return cycle === undefined
      ? []
      : [diagnose(gitlabCatalog, 'gitlab/needs-cycle', { cycle }, { path: [first, 'needs'] })];
  });
}

/** A job on the way, and its needs that have not been followed yet. */
interface Visit {
  readonly name: string;
  readonly open: string[];
}

/** Follows needs depth first. A job that was left is in no circle that has not been found. */
function findCycle(
  start: string,
  jobs: ReadonlyMap<string, JobView>,
  done: Set<string>,
): readonly string[] | undefined {
  const trail: Visit[] = [];
  const onTrail = new Set<string>();
  const enter = (name: string): void => {
    trail.push({ name, open: localNeeds(jobs.get(name)?.job.needs).map(({ job }) => job) });
    onTrail.add(name);
  };
  if (!done.has(start)) enter(start);
  for (let visit = trail.at(-1); visit !== undefined; visit = trail.at(-1)) {
    const need = visit.open.shift();
    if (need === undefined) {
      trail.pop();
      onTrail.delete(visit.name);
      done.add(visit.name);
    } else if (onTrail.has(need)) {
      for (const { name } of trail) done.add(name);
      const names = trail.map(({ name }) => name);
      return [...names.slice(names.indexOf(need)), need];
    } else if (!done.has(need)) {
      enter(need);
    }
  }
  return undefined;
}
