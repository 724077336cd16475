import { type Diagnostic, diagnose } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const resourceClass = /^[A-Za-z0-9][\w.+-]*(?:\/[\w.-]+)?$/;

/** Whether resource classes can be names of machines. Which ones exist depends on the plan, so that is not judged. */
export function checkResourceClasses({ jobs }: CheckSubject): readonly Diagnostic[] {
  return [...jobs].flatMap(([job, { resource_class: value }]) => {
    if (value === undefined || value.includes('<<') || resourceClass.test(value)) return [];
    const place = { path: ['jobs', job, 'resource_class'] };
    return [diagnose(circleciCatalog, 'circleci/invalid-resource-class', { job, value }, place)];
  });
}
