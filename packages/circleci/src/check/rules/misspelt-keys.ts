import { type Diagnostic, diagnose, didYouMean, memberPairs, type Path, toMap } from '@dtekit/core/provider';
import { documentLayout, jobLayout, type Layout, stepLayout, workflowLayout } from '../../document/key-order.js';
import { circleciCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

/** Keys that are not known and resemble a known one. */
export function checkMisspeltKeys({ document, steps }: CheckSubject): readonly Diagnostic[] {
  return [
    ...misspeltKeys(document, documentLayout, []),
    ...[...toMap(document.jobs)].flatMap(([name, job]) => misspeltKeys(job, jobLayout, ['jobs', name])),
    ...[...toMap(document.workflows)].flatMap(([name, workflow]) =>
      misspeltKeys(workflow, workflowLayout, ['workflows', name]),
    ),
    ...steps.flatMap(({ command, body, path }) =>
      command === 'run' ? misspeltKeys(body, stepLayout, [...path, command]) : [],
    ),
  ];
}

function misspeltKeys(value: unknown, { keys = [] }: Layout, path: Path): readonly Diagnostic[] {
  return memberPairs(value).flatMap(([key]) => {
    const suggestion = keys.includes(key) ? undefined : didYouMean(key, keys);
    if (suggestion === undefined) return [];
    const place = { path: [...path, key] };
    return [diagnose(circleciCatalog, 'circleci/misspelt-key', { key, suggestion }, place)];
  });
}
