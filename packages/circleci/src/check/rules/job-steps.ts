import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether every job that is there to do something has steps. */
export function checkJobSteps({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs].flatMap(([job, { type = 'build', steps = [] }]) => {
    if (type !== 'build' || steps.length > 0) return [];
    return [diagnose(circleciCatalog, 'circleci/no-steps', { job }, { path: ['jobs', job] })];
  });
}
