import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether jobs wait for each other. Each cycle is told once, at its first job. */
export function checkRequiresCycles({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => findCycles(workflowJobs(name, workflow)));
}

function findCycles(jobs: readonly PlacedWorkflowJob[]): readonly Diagnostic[] {
  const byName = new Map(jobs.map((job) => [nameOf(job), job]));
  const done = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start !== -1) diagnostics.push(cycle([...trail.slice(start), name], byName));
    if (start !== -1 || done.has(name)) return;
    const job = byName.get(name);
    for (const required of job === undefined ? [] : requirementNames(job.settings)) visit(required, [...trail, name]);
    done.add(name);
  };
  for (const name of byName.keys()) visit(name, []);
  return diagnostics;
}

function cycle(names: readonly string[], byName: ReadonlyMap<string, PlacedWorkflowJob>): Diagnostic {
  const path = byName.get(names[0] ?? '')?.path;
  return diagnose(circleciCatalog, 'circleci/requires-cycle', { jobs: names }, { path });
}

function nameOf({ job, settings }: PlacedWorkflowJob): string {
  return settings.name ?? settings.matrix?.alias ?? job;
}
