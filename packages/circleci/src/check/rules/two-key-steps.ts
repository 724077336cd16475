import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether every step has exactly one key. */
export function checkTwoKeySteps({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps
    .filter(({ keys }) => keys.length !== 1)
    .map(({ keys, path }) => diagnose(circleciCatalog, 'circleci/two-key-step', { keys }, { path }));
}
