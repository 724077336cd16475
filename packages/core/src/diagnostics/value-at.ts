import type { Path } from './diagnostic.js';

/** What is at a place of plain data. */
export interface Place {
  /** Whether there is anything, be it `undefined`. */
  readonly exists: boolean;
  readonly value: unknown;
}

/** Looks a place up in plain data: objects, lists and maps. */
export function valueAt(root: unknown, path: Path): Place {
  let place: Place = { exists: true, value: root };
  for (const segment of path) place = entryOf(place.value, segment);
  return place;
}

function entryOf(value: unknown, segment: string | number): Place {
  if (value instanceof Map) return { exists: value.has(segment), value: value.get(segment) };
  if (typeof value !== 'object' || value === null) return { exists: false, value: undefined };
  const entry = Object.getOwnPropertyDescriptor(value, segment);
  return { exists: entry !== undefined, value: entry?.value };
}
