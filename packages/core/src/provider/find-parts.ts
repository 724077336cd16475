import type { Path } from '../diagnostics/diagnostic.js';
import { memberPairs } from './members.js';

/** A part of a document and where it stands. */
export interface PlacedPart<Part> {
  /** The part itself. */
  readonly part: Part;
  /** Its place. */
  readonly path: Path;
}

/** More parts than that are not told. */
const mostParts = 100_000;

/**
 * The parts of a value at `path` that are sought, in order; the first hundred thousand of them. Keys are no parts, and what is
 * found is not searched itself. A value that stands in several places and holds no such part is searched once.
 */
export function findParts<Part>(
  value: unknown,
  path: Path,
  isSought: (part: unknown) => part is Part,
): readonly PlacedPart<Part>[] {
  const found: PlacedPart<Part>[] = [];
  const fruitless = new Set<unknown>();
  const trail = [...path];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) {
      if (isSought(part)) found.push({ part, path: [...trail] });
      return;
    }
    if (fruitless.has(part) || found.length >= mostParts) return;
    const before = found.length;
    visitObject(part);
    if (found.length === before) fruitless.add(part);
  };
  const visitObject = (part: object): void => {
    if (isSought(part)) {
      found.push({ part, path: [...trail] });
    } else if (Array.isArray(part)) {
      part.forEach((item, index) => {
        visitAt(index, item);
      });
    } else {
      for (const [key, member] of memberPairs(part)) visitAt(key, member);
    }
  };
  const visitAt = (key: string | number, part: unknown): void => {
    trail.push(key);
    visit(part);
    trail.pop();
  };
  visit(value);
  return found;
}
