/** A step of the left list, of the right one, or of both. */
export interface AlignedPair<Item> {
  readonly left?: Item;
  readonly right?: Item;
}

/** How alike two items are: 0 for those that have nothing to do with each other, {@link equal} for those that are equal. */
export type Likeness<Item> = (left: Item, right: Item) => number;

/** The likeness of what is equal: more than any two pairs that are only alike. */
export const equal = 5;

/** Lists whose product is larger are not compared item by item: it would take longer than anybody waits. */
const largestTable = 1_000_000;

/** Lays two lists side by side in their order, so that the sum of the likenesses of the pairs is as large as can be. */
export function align<Item>(
  left: readonly Item[],
  right: readonly Item[],
  likeness: Likeness<Item>,
): readonly AlignedPair<Item>[] {
  const start = commonLength(left, right, likeness);
  const end = commonLength(left.slice(start).reverse(), right.slice(start).reverse(), likeness);
  return [
    ...zip(left.slice(0, start), right),
    ...alignMiddle(left.slice(start, left.length - end), right.slice(start, right.length - end), likeness),
    ...zip(left.slice(left.length - end), right.slice(right.length - end)),
  ];
}

/** How many items both lists begin with. */
function commonLength<Item>(left: readonly Item[], right: readonly Item[], likeness: Likeness<Item>): number {
  const length = left.findIndex((item, index) => {
    const other = right[index];
    return other === undefined || likeness(item, other) !== equal;
  });
  return length === -1 ? left.length : length;
}

function zip<Item>(left: readonly Item[], right: readonly Item[]): readonly AlignedPair<Item>[] {
  return left.flatMap((item, index) => {
    const other = right[index];
    return other === undefined ? [] : [{ left: item, right: other }];
  });
}

function alignMiddle<Item>(
  left: readonly Item[],
  right: readonly Item[],
  likeness: Likeness<Item>,
): readonly AlignedPair<Item>[] {
  if (left.length * right.length > largestTable) return [...left.map(onLeft), ...right.map(onRight)];
  const best = bestSums(left, right, likeness);
  const pairs: AlignedPair<Item>[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [one, other] = [left[row], right[column]];
    const sum = best[row]?.[column] ?? 0;
    if (one !== undefined && (other === undefined || sum === best[row + 1]?.[column])) {
      pairs.push({ left: one });
      row++;
    } else if (other !== undefined && (one === undefined || sum === best[row]?.[column + 1])) {
      pairs.push({ right: other });
      column++;
    } else if (one !== undefined && other !== undefined) {
      pairs.push({ left: one, right: other });
      row++;
      column++;
    }
  }
  return pairs;
}

/** The largest sum for what is left of both lists from each pair of positions on. */
function bestSums<Item>(
  left: readonly Item[],
  right: readonly Item[],
  likeness: Likeness<Item>,
): readonly (readonly number[])[] {
  const sums = [...left, undefined].map(() => [...right, undefined].map(() => 0));
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const [one, other] = [left[row], right[column]];
      const alike = one === undefined || other === undefined ? 0 : likeness(one, other);
      const paired = alike === 0 ? 0 : alike + at(sums, row + 1, column + 1);
      const cells = sums[row] ?? [];
      cells[column] = Math.max(paired, at(sums, row + 1, column), at(sums, row, column + 1));
    }
  }
  return sums;
}

function at(sums: readonly (readonly number[])[], row: number, column: number): number {
  return sums[row]?.[column] ?? 0;
}

function onLeft<Item>(left: Item): AlignedPair<Item> {
  return { left };
}

function onRight<Item>(right: Item): AlignedPair<Item> {
  return { right };
}
