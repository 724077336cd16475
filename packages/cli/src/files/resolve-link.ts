import { readlinkSync } from 'node:fs';
import path from 'node:path';
import { isSystemError } from './system-error.js';

// As many as Linux follows.
const maximumLinks = 40;

/** Where a path leads through symbolic links, also when nothing is there yet: replacing a link would cut it. */
export function resolveLink(file: string): string {
  let target = file;
  for (let links = 0; links < maximumLinks; links++) {
    const next = linkTarget(target);
    if (next === undefined) return target;
    target = path.resolve(path.dirname(target), next);
  }
  return target;
}

function linkTarget(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    // EINVAL: it is no link (UNKNOWN on some Windows file systems). ENOENT and ENOTDIR: there is nothing.
    if (['EINVAL', 'ENOENT', 'ENOTDIR', 'UNKNOWN'].some((code) => isSystemError(error, code))) return undefined;
    throw error;
  }
}
