import path from 'node:path';

/** A path as it is printed and kept in files: with forward slashes, on Windows too. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
