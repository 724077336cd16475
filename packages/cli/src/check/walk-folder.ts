import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { isFile } from '../files/is-file.js';
import { toSlashes } from '../files/to-slashes.js';
import { ciPlaceOf } from './ci-place.js';

const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The files below a folder that may be CI files, by their names, in the order of their paths. Links to folders are not
 * followed, so that a circle of them does no harm. A folder that must not be read is passed over.
 */
export function* walkFolder(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) yield* walkFolder(file);
    } else if (ciPlaceOf(toSlashes(file)) !== undefined && isFile(file)) {
      yield file;
    }
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch {
    return [];
  }
}
