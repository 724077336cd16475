import type { PlanCache } from '@dtekit/core/provider';
import { pathInJob } from '@dtekit/core/reader';
import { cacheList, type GitLabCache } from '../document/cache.js';

/** The caches of a job, the mirror of `lowerCaches`. */
export function liftCaches(
  caches: GitLabCache | readonly GitLabCache[] | undefined,
  workingDirectory: string,
): readonly PlanCache[] {
  return cacheList(caches)
    .filter(({ paths }) => paths !== undefined)
    .map(({ key, paths = [] }) => ({
      name: cacheName(key),
      paths: paths.map((path) => pathInJob(workingDirectory, path)),
      keyFiles: keyFiles(key).map((file) => pathInJob(workingDirectory, file)),
    }));
}

/** What a cache is called: its key, or the prefix of one that is made from files, or else these files. */
export function cacheName(key: GitLabCache['key']): string {
  if (typeof key === 'string') return key;
  return key?.prefix ?? (keyFiles(key).join(' ') || 'default');
}

function keyFiles(key: GitLabCache['key']): readonly string[] {
  return typeof key === 'object' ? (key.files ?? key.files_commits ?? []) : [];
}
