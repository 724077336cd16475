import { type Diagnostic, diagnose, memberPairs, toMap } from '@dtekit/core/provider';
import type { PlacedWorkflowJob } from '../../document/workflow-jobs.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const limit = 8 * 1024 * 1024;

/**
 * Whether the expanded configuration is beyond CircleCI's limit for sure: the texts of each job, once per copy that the
 * workflows make of it, without keys, indentation and what orbs add.
 */
export function checkConfigSize({ document, workflowJobs }: CheckSubject): readonly Diagnostic[] {
  const lengths = new Map([...toMap(document.jobs)].map(([name, job]) => [name, textLength(job)]));
  const size = workflowJobs.reduce((sum, entry) => sum + (lengths.get(entry.job) ?? 0) * copiesOf(entry), 0);
  if (size <= limit) return [];
  const megabytes = Math.floor(size / (1024 * 1024));
  return [diagnose(circleciCatalog, 'circleci/config-too-large', { megabytes }, { path: ['jobs'] })];
}

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  let length = 0;
  if (Array.isArray(value)) for (const item of value) length += textLength(item);
  else for (const [, member] of memberPairs(value)) length += textLength(member);
  return length;
}

function copiesOf({ settings: { matrix } }: PlacedWorkflowJob): number {
  const lists = [...toMap(matrix?.parameters).values()].filter((values) => typeof values !== 'string');
  return lists.reduce((product, values) => product * values.length, 1) - (matrix?.exclude?.length ?? 0);
}
