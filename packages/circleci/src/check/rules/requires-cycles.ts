import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { entryNames } from '../../document/entry-names.js';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether jobs wait for each other. Each cycle is told once, at its first job. */
export function checkRequiresCycles({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => findCycles(workflowJobs(name, workflow)));
}

/** Goes from each job to those it requires, without recursion: a chain may be as long as the file. */
function findCycles(jobs: readonly PlacedWorkflowJob[]): readonly Diagnostic[] {
  // Of a job that is listed several times the first entry has its name, and the others get numbers behind it.
  const { named } = entryNames(jobs);
  const required = jobs.map(({ settings }) => requirementNames(settings).flatMap((name) => named(name) ?? []));
  const states = new Map<number, 'open' | 'done'>();
  const diagnostics: Diagnostic[] = [];
  for (const start of jobs.keys()) {
    const trail: { readonly index: number; next: number }[] = states.has(start) ? [] : [{ index: start, next: 0 }];
    states.set(start, states.get(start) ?? 'open');
    for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
      const target = required[last.index]?.[last.next];
      last.next += 1;
      if (target === undefined) {
        states.set(last.index, 'done');
        trail.pop();
      } else if (states.get(target) === 'open') {
        const indexes = trail.map(({ index }) => index);
        diagnostics.push(cycle([...indexes.slice(indexes.indexOf(target)), target], jobs));
      } else if (!states.has(target)) {
        states.set(target, 'open');
        trail.push({ index: target, next: 0 });
      }
    }
  }
  return diagnostics;
}

function cycle(indexes: readonly number[], jobs: readonly PlacedWorkflowJob[]): Diagnostic {
  const names = indexes.flatMap((index) => jobs[index] ?? []).map(nameOf);
  return diagnose(circleciCatalog, 'circleci/requires-cycle', { jobs: names }, { path: jobs[indexes[0] ?? 0]?.path });
}

function nameOf({ job, settings }: PlacedWorkflowJob): string {
  return settings.name ?? settings.matrix?.alias ?? job;
}
