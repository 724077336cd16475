import { statSync } from 'node:fs';

/** Whether there is a file at an absolute path, directly or through symbolic links. */
export function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
