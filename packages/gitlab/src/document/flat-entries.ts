import type { Path } from '@dtekit/core/provider';

/** A list whose items may be lists themselves, which GitLab splices in. */
export type NestedList<Item> = readonly (Item | NestedList<Item>)[];

/** An item of such a list and its place in it. */
export interface FlatEntry<Item> {
  readonly entry: Item;
  readonly path: Path;
}

/** Lists that YAML aliases repeat in each other can have more items than there is time for. */
const mostVisits = 10_000;

/** The items of a list and of the lists in it, in order; the first ten thousand of them. */
export function flatEntries<Item>(list: NestedList<Item>): readonly FlatEntry<Item>[] {
  const entries: FlatEntry<Item>[] = [];
  let visits = 0;
  const visit = (items: NestedList<Item>, path: Path): void => {
    for (const [index, item] of items.entries()) {
      visits += 1;
      if (visits > mostVisits) return;
      if (isList(item)) visit(item, [...path, index]);
      else entries.push({ entry: item, path: [...path, index] });
    }
  };
  visit(list, []);
  return entries;
}

function isList<Item>(item: Item | NestedList<Item>): item is NestedList<Item> {
  return Array.isArray(item);
}
