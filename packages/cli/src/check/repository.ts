import { existsSync, lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { decodeText, type RepositoryFiles } from '@dtekit/core/reader';
import { isInside } from '../files/is-inside.js';
import { isSystemError } from '../files/system-error.js';
import { readBytes } from './read-bytes.js';

/** The repository that a CI file is in. */
export interface Repository extends RepositoryFiles {
  /** Absolute path of its root. */
  readonly root: string;
}

/** The nearest folder above a CI file that git keeps, else the one that the provider would look into from its root. */
export function repositoryRootOf(file: string): string {
  const folder = path.dirname(file);
  for (let above = folder, below = ''; above !== below; below = above, above = path.dirname(above)) {
    if (existsSync(path.join(above, '.git'))) return above;
  }
  return path.basename(folder) === '.circleci' ? path.dirname(folder) : folder;
}

/** The files of a repository. Each is read once, and none that is outside of it, not even through a link. */
export function openRepository(root: string): Repository {
  const texts = new Map<string, string | undefined>();
  const real = realpathSync(root);
  return {
    root,
    readFile(file) {
      if (!texts.has(file)) texts.set(file, readInside(real, file));
      return texts.get(file);
    },
    lacksFile: (file) => isInside(path.resolve(real, file), real) && isMissing(path.resolve(real, file)),
  };
}

/** Lockfiles are long. */
const maximumBytes = 64 * 1024 * 1024;

function readInside(root: string, file: string): string | undefined {
  const target = path.resolve(root, file);
  if (!isInside(target, root) || isMissing(target)) return undefined;
  try {
    if (!isInside(realpathSync(target), root)) return undefined;
  } catch {
    return undefined;
  }
  const read = readBytes(target, maximumBytes);
  const decoded = read.ok ? decodeText(file, read.bytes) : read;
  return decoded.ok ? decoded.value : undefined;
}

function isMissing(target: string): boolean {
  try {
    lstatSync(target);
    return false;
  } catch (error) {
    return isSystemError(error, 'ENOENT') || isSystemError(error, 'ENOTDIR');
  }
}
