import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether the parallelism of jobs is a whole number from 1 on, or an expression. */
export function checkParallelism({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs].flatMap(([job, { parallelism }]) => {
    if (parallelism === undefined || isValid(parallelism)) return [];
    const values = { job, value: String(parallelism) };
    return [diagnose(circleciCatalog, 'circleci/invalid-parallelism', values, { path: ['jobs', job, 'parallelism'] })];
  });
}

function isValid(parallelism: number | string): boolean {
  if (typeof parallelism === 'string') return parallelism.includes('<<');
  return Number.isInteger(parallelism) && parallelism >= 1;
}
