import { type Diagnostic, diagnose, toMap } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether every job that is there to do something has steps. */
export function checkJobSteps({ document }: CheckSubject): readonly Diagnostic[] {
  return [...toMap(document.jobs)].flatMap(([job, { type = 'build', steps = [] }]) => {
    if (type !== 'build' || steps.length > 0) return [];
    return [diagnose(circleciCatalog, 'circleci/no-steps', { job }, { path: ['jobs', job] })];
  });
}
