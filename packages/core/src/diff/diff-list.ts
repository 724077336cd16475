import { type ChangedPart, type Difference, difference } from './plan-change.js';
import { shownText } from './shown-value.js';

/** A difference between two lists whose order means nothing; its values are the whole lists. */
export function diffList(
  what: ChangedPart,
  before: readonly string[],
  after: readonly string[],
  more: Partial<Pick<Difference, 'name' | 'of' | 'left' | 'right'>> = {},
): readonly Difference[] {
  const lost = missingFrom(after, before).length > 0;
  const gained = missingFrom(before, after).length > 0;
  if (!lost && !gained) return [];
  const oneWay = lost ? 'removed' : 'added';
  const kind = lost && gained ? 'changed' : oneWay;
  return [difference(what, before.map(shownText), after.map(shownText), { ...more, kind })];
}

/** The items of one list that another lacks, each once. */
export function missingFrom(list: readonly string[], items: readonly string[]): readonly string[] {
  return [...new Set(items)].filter((item) => !list.includes(item));
}
