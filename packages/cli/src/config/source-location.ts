import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileLocation } from '@dtekit/core';
import { toSlashes } from '../files/to-slashes.js';
import type { SourcePlace } from './source-place.js';

/** A place as diagnostics say it: the file relative to `root`, and a range. A place without a column means its line. */
export function locateSource(place: SourcePlace, root: string): FileLocation {
  const { line, column } = place;
  const text = linesOf(place.file)[line - 1] ?? '';
  const file = toSlashes(path.relative(root, place.file));
  if (column !== undefined) return { file, line, column, endLine: line, endColumn: column + 1 };
  const start = text.length - text.trimStart().length;
  return { file, line, column: start + 1, endLine: line, endColumn: Math.max(text.trimEnd().length, start + 1) + 1 };
}

/** The line with a config's default export; the first line when it has none that can be found. */
export function findDefaultExport(file: string): SourcePlace {
  const index = linesOf(file).findIndex((line) => /^\s*(?:export\s+default|module\.exports)\b/.test(line));
  return { file, line: Math.max(index, 0) + 1 };
}

/** The first line that holds a word in quotes; `undefined` when there is none. */
export function findQuoted(file: string, word: string): SourcePlace | undefined {
  const index = linesOf(file).findIndex((line) => line.includes(`'${word}'`) || line.includes(`"${word}"`));
  return index === -1 ? undefined : { file, line: index + 1 };
}

/** None for a file that cannot be read: a place in it is still worth telling. */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
