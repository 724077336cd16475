import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Jobs without filters that only require jobs with filters. Jobs with filters of their own may mean it, so they are left alone. */
export function checkFilteredRequirements({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => {
    const jobs = workflowJobs(name, workflow);
    const filtered = new Set(jobs.filter(hasFilters).map(({ job, settings }) => settings.name ?? job));
    return jobs.flatMap(({ job, settings, path }) => {
      const required = requirementNames(settings);
      const isCaught = required.length > 0 && required.every((other) => filtered.has(other));
      if (!isCaught || settings.filters !== undefined) return [];
      const place = { path: [...path, 'requires'] };
      return [diagnose(circleciCatalog, 'circleci/filtered-requirement', { job, required }, place)];
    });
  });
}

function hasFilters({ settings: { filters } }: PlacedWorkflowJob): boolean {
  return typeof filters === 'string' || filters?.branches !== undefined;
}
