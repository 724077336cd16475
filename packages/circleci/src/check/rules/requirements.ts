import { type Diagnostic, diagnose, didYouMean, escapeExpression, toMap } from '@dtekit/core/provider';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether the jobs that others require are in the same workflow. */
export function checkRequirements({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => {
    const jobs = workflowJobs(name, workflow);
    return jobs.flatMap((job) => checkJob(job, jobs));
  });
}

function checkJob(entry: PlacedWorkflowJob, all: readonly PlacedWorkflowJob[]): readonly Diagnostic[] {
  return requirementNames(entry.settings).flatMap((required, index) => {
    if (required.includes('<<') || all.some((other) => answersTo(other, required))) return [];
    const suggestion = didYouMean(
      required,
      all.map(({ job, settings }) => settings.name ?? job),
    );
    const path = [...entry.path, 'requires', index];
    return [
      diagnose(circleciCatalog, 'circleci/unknown-requirement', { job: entry.job, required, suggestion }, { path }),
    ];
  });
}

/** A job is required by its name, the alias of its matrix, or the name of one copy, which ends in the copy's arguments. */
function answersTo({ job, settings }: PlacedWorkflowJob, required: string): boolean {
  const name = settings.name ?? job;
  if (required === name || required === settings.matrix?.alias) return true;
  if (name.includes('<<'))
    return templateOf(name).test(required) || (settings.matrix !== undefined && required === job);
  // A job that is listed twice gets a number behind its name, as a copy of a matrix gets its arguments.
  return required.startsWith(`${name}-`);
}

function templateOf(name: string): RegExp {
  const literals = name.split(/<<.*?>>/s).map(escapeExpression);
  return new RegExp(`^${literals.join('.*')}$`);
}
