import type { Path } from '@dtekit/core/provider';
import { membersOf } from './members.js';

/** A text and its place in the document. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
}

/** The texts in a part of a document, keys not included, that hold some other text. */
export function findTexts(value: unknown, path: Path, searched: string): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const trail = [...path];
  const search = (key: string | number, part: unknown): void => {
    trail.push(key);
    visit(part);
    trail.pop();
  };
  const visit = (part: unknown): void => {
    if (typeof part === 'string') {
      if (part.includes(searched)) found.push({ text: part, path: [...trail] });
    } else if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) search(index, item);
    } else {
      for (const [key, member] of membersOf(part)) search(key, member);
    }
  };
  visit(value);
  return found;
}
