import type { Placed } from './places.js';

/** A part that repeats an earlier one. */
export interface Repetition<Value> {
  readonly first: Placed<Value>;
  readonly repeated: Placed<Value>;
}

/** The parts that clash with an earlier one, each with the first it clashes with. */
export function repetitionsIn<Value>(
  parts: readonly Placed<Value>[],
  clashes: (first: Value, later: Value) => boolean,
): readonly Repetition<Value>[] {
  return parts.flatMap((repeated, index) => {
    const first = parts.slice(0, index).find(({ value }) => clashes(value, repeated.value));
    return first === undefined ? [] : [{ first, repeated }];
  });
}

/** Whether two names are one to the least careful provider: CircleCI does not tell upper from lower case. */
export function isSameName(first: string, later: string): boolean {
  return first.toLowerCase() === later.toLowerCase();
}
