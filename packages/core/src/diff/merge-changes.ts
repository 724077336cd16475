import { groupedBy } from '../plan/rules/view/grouped-by.js';
import type { PlanChange } from './plan-change.js';

/** Tells once what changed alike in several jobs. Whole jobs that came or went are told one by one. */
export function mergeChanges(changes: readonly PlanChange[]): readonly PlanChange[] {
  const alike = groupedBy(changes, (change) => (change.what === 'job' ? change : keyOf(change)));
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, subjects: [first, ...others].flatMap(({ subjects }) => subjects) }],
  );
}

function keyOf({ subjects: _, ...change }: PlanChange): string {
  return JSON.stringify(change);
}
