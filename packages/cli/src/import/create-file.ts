import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeSystemError } from '../files/system-error.js';

/** A file was made, or why it was not. */
export type CreateOutcome =
  | { readonly kind: 'created' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Makes a file with its folders. What is there already is never touched, not even through a link. */
export function createFile(target: string, text: string): CreateOutcome {
  try {
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) return { kind: 'exists' };
    mkdirSync(path.dirname(target), { recursive: true });
    // Whoever was quicker keeps the file.
    writeFileSync(target, text, { flag: 'wx' });
    return { kind: 'created' };
  } catch (error) {
    return { kind: 'refused', reason: describeSystemError(error) };
  }
}
