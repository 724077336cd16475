import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const limit = 100;

/** Whether the file uses more contexts than CircleCI allows. */
export function checkContexts({ workflowJobs }: CheckSubject): readonly Diagnostic[] {
  const contexts = new Set(workflowJobs.flatMap(({ settings }) => settings.context ?? []));
  if (contexts.size <= limit) return [];
  return [diagnose(circleciCatalog, 'circleci/too-many-contexts', { count: contexts.size }, { path: ['workflows'] })];
}
