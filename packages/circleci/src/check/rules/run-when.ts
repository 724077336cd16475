import { type Diagnostic, diagnose, memberOf } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const conditions: readonly string[] = ['on_success', 'always', 'on_fail'];

/** Whether `when` of all `run` steps is a condition that CircleCI knows, or an expression. */
export function checkRunWhen({ steps }: CheckSubject): readonly Diagnostic[] {
  return steps.flatMap(({ command, body, path }) => {
    const when = command === 'run' ? memberOf(body, 'when') : undefined;
    if (when === undefined) return [];
    const value = String(when);
    if (value.includes('<<') || conditions.includes(value)) return [];
    return [diagnose(circleciCatalog, 'circleci/invalid-when', { value }, { path: [...path, command, 'when'] })];
  });
}
