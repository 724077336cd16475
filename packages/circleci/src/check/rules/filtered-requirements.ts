import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { requirementNames } from '../../document/requirement-names.js';
import { type PlacedWorkflowJob, workflowJobs } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import { distributingJobs } from '../distributing-jobs.js';
import type { CheckSubject } from '../subject.js';

/**
 * Jobs without filters that only require jobs with filters. Jobs with filters of their own may mean it, so they are left
 * alone, and so are approvals and what they gate: the usual way to deploy from one branch. A job that takes no part in a
 * distributed run is only remarked: following what was deployed from one branch is what it is there for, more often than not.
 */
export function checkFilteredRequirements(subject: CheckSubject): readonly Diagnostic[] {
  const { document } = subject;
  const distributing = distributingJobs(subject);
  return [...toMap(document.workflows)].flatMap(([name, workflow]) => {
    const jobs = workflowJobs(name, workflow);
    const filtered = new Set(jobs.filter(hasFilters).map(({ job, settings }) => settings.name ?? job));
    const approvals = new Set(jobs.filter(isApproval).map(({ job, settings }) => settings.name ?? job));
    return jobs.flatMap(({ job, settings, path }) => {
      const required = requirementNames(settings);
      const isCaught = required.length > 0 && required.every((other) => filtered.has(other));
      const isGated = [settings.name ?? job, ...required].some((name) => approvals.has(name));
      if (!isCaught || isGated || settings.filters !== undefined) return [];
      const severity = distributing.has(job) ? 'warning' : 'info';
      const place = { path: [...path, 'requires'], severity } as const;
      return [diagnose(circleciCatalog, 'circleci/filtered-requirement', { job, required }, place)];
    });
  });
}

function isApproval({ settings: { type } }: PlacedWorkflowJob): boolean {
  return type === 'approval';
}

function hasFilters({ settings: { filters } }: PlacedWorkflowJob): boolean {
  if (typeof filters === 'string') return true;
  const { branches } = filters ?? {};
  return branches !== undefined && ![branches.only].flat().includes('/.*/');
}
