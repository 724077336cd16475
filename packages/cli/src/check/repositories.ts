import path from 'node:path';
import type { RepositoryFiles } from '@dtekit/core/reader';
import { openRepository, type Repository, repositoryRootOf } from './repository.js';

/** The repositories that a run meets. */
export interface Repositories {
  /** The one that a file is in. */
  readonly of: (file: string) => Repository;
  /** Whether a file, as an absolute path, was read as a part of another one. */
  readonly wasRead: (file: string) => boolean;
}

/** Starts without any. The last one stays open: files of one repository mostly come one after the other. */
export function createRepositories(): Repositories {
  const read = new Set<string>();
  let last: Repository | undefined;
  return {
    of(file) {
      const root = repositoryRootOf(file);
      if (last?.root !== root) last = noting(openRepository(root), read);
      return last;
    },
    wasRead: (file) => read.has(file),
  };
}

function noting(repository: Repository, read: Set<string>): Repository {
  const readFile: RepositoryFiles['readFile'] = (file) => {
    const text = repository.readFile(file);
    if (text !== undefined) read.add(path.resolve(repository.root, file));
    return text;
  };
  return { ...repository, readFile };
}
