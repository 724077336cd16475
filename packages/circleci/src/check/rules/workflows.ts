import { type Diagnostic, diagnose, didYouMean, membersOf, toMap } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../../document/document.js';
import type { PlacedWorkflowJob } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import { orbFinder } from '../orb-finder.js';
import type { CheckSubject } from '../subject.js';

/** Whether workflows and jobs fit together: something runs, what is listed exists, what exists is listed. */
export function checkWorkflows({ document, workflowJobs }: CheckSubject): readonly Diagnostic[] {
  return [
    ...checkSomethingRuns(document),
    ...workflowJobs.flatMap((entry) => checkJobExists(document, entry, orbFinder(document))),
    ...checkJobsAreListed(document, workflowJobs),
  ];
}

function checkSomethingRuns(document: CircleCIDocument): readonly Diagnostic[] {
  const workflows = [...toMap(document.workflows)];
  if (workflows.length === 0 && !toMap(document.jobs).has('build')) {
    return [diagnose(circleciCatalog, 'circleci/nothing-to-run', { workflow: undefined }, { path: ['workflows'] })];
  }
  return workflows
    .filter(([, { jobs }]) => jobs.length === 0)
    .map(([workflow]) =>
      diagnose(circleciCatalog, 'circleci/nothing-to-run', { workflow }, { path: ['workflows', workflow] }),
    );
}

function checkJobExists(
  document: CircleCIDocument,
  entry: PlacedWorkflowJob,
  hasOrb: (alias: string) => boolean,
): readonly Diagnostic[] {
  const { workflow, job, settings, path } = entry;
  const known = [...toMap(document.jobs).keys(), ...toMap(document['job-groups']).keys()];
  if (settings.type !== undefined || job.includes('<<') || known.includes(job)) return [];
  const [alias = '', inOrb] = job.split('/');
  if (inOrb === undefined) {
    const values = { workflow, job, suggestion: didYouMean(job, known) };
    return [diagnose(circleciCatalog, 'circleci/unknown-job', values, { path })];
  }
  if (hasOrb(alias)) return [];
  return [diagnose(circleciCatalog, 'circleci/unknown-orb', { alias, reference: job }, { path })];
}

function checkJobsAreListed(document: CircleCIDocument, listed: readonly PlacedWorkflowJob[]): readonly Diagnostic[] {
  // Job groups list jobs as workflows do; what is inside of them is not looked into.
  if (membersOf(document['job-groups']).size > 0 || toMap(document.workflows).size === 0) return [];
  const names = new Set(listed.map(({ job }) => job));
  return [...toMap(document.jobs).keys()]
    .filter((job) => !names.has(job))
    .map((job) => diagnose(circleciCatalog, 'circleci/unused-job', { job }, { path: ['jobs', job] }));
}
