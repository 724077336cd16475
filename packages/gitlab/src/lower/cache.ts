import type { PlanArtifacts, PlanCache, PlanJob } from '@dtekit/core/provider';
import type { GitLabArtifacts } from '../document/artifacts.js';
import type { GitLabCache } from '../document/cache.js';

/** The value of a job's `cache` key: one cache as it is, several as a list. */
export function lowerCaches(
  job: PlanJob,
  sharedKeys: SharedCacheKeys,
): GitLabCache | readonly GitLabCache[] | undefined {
  const caches = job.caches.map((cache) => lowerCache(cache, job.workingDirectory, sharedKeys));
  return caches.length > 1 ? caches : caches[0];
}

/** Keys that more than one cache of a plan would have, so that each would overwrite the other's archive. */
export type SharedCacheKeys = ReadonlySet<string>;

/** Finds the key files that caches of different names share. */
export function sharedCacheKeys(jobs: readonly PlanJob[]): SharedCacheKeys {
  const nameByKey = new Map<string, string>();
  const shared = new Set<string>();
  for (const job of jobs) {
    for (const cache of job.caches) {
      const key = keyOf(cache, job.workingDirectory);
      const first = nameByKey.get(key) ?? cache.name;
      if (first !== cache.name) shared.add(key);
      nameByKey.set(key, first);
    }
  }
  return shared;
}

/** The files a job hands over, seen from the repository's root. */
export function lowerArtifacts(artifacts: PlanArtifacts, directory: string): GitLabArtifacts {
  const { expireInDays, paths } = artifacts;
  return {
    ...(expireInDays === undefined ? {} : { expire_in: expireInDays === 1 ? '1 day' : `${expireInDays} days` }),
    paths: paths.map((path) => fromRoot(path, directory)),
  };
}

function lowerCache(cache: PlanCache, directory: string, sharedKeys: SharedCacheKeys): GitLabCache {
  const files = cache.keyFiles.map((file) => fromRoot(file, directory));
  const prefix = sharedKeys.has(keyOf(cache, directory)) ? { prefix: cache.name } : {};
  return {
    key: files.length === 0 ? cache.name : { files, ...prefix },
    paths: cache.paths.map((path) => fromRoot(path, directory)),
  };
}

/** Caches without files are keyed by their name and cannot clash. */
function keyOf(cache: PlanCache, directory: string): string {
  return JSON.stringify(
    cache.keyFiles.length === 0 ? cache.name : cache.keyFiles.map((file) => fromRoot(file, directory)),
  );
}

function fromRoot(path: string, directory: string): string {
  const isAnchored = path.startsWith('~') || path.startsWith('/');
  return directory === '' || isAnchored ? path : `${directory}/${path.replace(/^(?:\.\/)+/, '')}`;
}
