import { type Diagnostic, diagnose, memberOf, type Path, toMap } from '@dtekit/core/provider';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Whether the automatic reruns of workflows and `run` steps are 1 to 5, or an expression. */
export function checkAutoReruns({ document, steps }: CheckSubject): readonly Diagnostic[] {
  return [
    ...[...toMap(document.workflows)].flatMap(([name, { max_auto_reruns: count }]) =>
      checkCount(count, ['workflows', name, 'max_auto_reruns']),
    ),
    ...steps.flatMap(({ command, body, path }) =>
      command === 'run' ? checkCount(memberOf(body, 'max_auto_reruns'), [...path, command, 'max_auto_reruns']) : [],
    ),
  ];
}

function checkCount(count: unknown, path: Path): readonly Diagnostic[] {
  const value = String(count);
  if (count === undefined || value.includes('<<') || /^[1-5]$/.test(value)) return [];
  return [diagnose(circleciCatalog, 'circleci/invalid-auto-reruns', { value }, { path })];
}
