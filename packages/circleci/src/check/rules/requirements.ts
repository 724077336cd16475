import { type Diagnostic, diagnose, didYouMean, toMap } from '@dtekit/core/provider';
import { type EntryNames, entryNames } from '../../document/entry-names.js';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether the jobs that others require are in the same workflow. */
export function checkRequirements({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => {
    const jobs = workflowJobs(name, workflow);
    const names = entryNames(jobs);
    return jobs.flatMap((job) => checkJob(job, jobs, names));
  });
}

function checkJob(
  entry: PlacedWorkflowJob,
  all: readonly PlacedWorkflowJob[],
  names: EntryNames,
): readonly Diagnostic[] {
  return requirementNames(entry.settings).flatMap((required, index) => {
    if (required.includes('<<') || names.answering(required).length > 0) return [];
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
