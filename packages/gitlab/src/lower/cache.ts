import { type PlanCache, type PlanJob, pathInRepository } from '@dtekit/core/provider';
import type { GitLabCache } from '../document/cache.js';

/** The value of a job's `cache` key: one cache as it is, several as a list. */
export function lowerCaches(
  job: PlanJob,
  sharedKeys: SharedCacheKeys,
): GitLabCache | readonly GitLabCache[] | undefined {
  const caches = job.caches.map((cache) => lowerCache(job, cache, sharedKeys));
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
      const key = keyOf(job, cache);
      const first = nameByKey.get(key) ?? cache.name;
      if (first !== cache.name) shared.add(key);
      nameByKey.set(key, first);
    }
  }
  return shared;
}

function lowerCache(job: PlanJob, cache: PlanCache, sharedKeys: SharedCacheKeys): GitLabCache {
  const files = cache.keyFiles.map((file) => pathInRepository(job, file));
  const prefix = sharedKeys.has(keyOf(job, cache)) ? { prefix: cache.name } : {};
  return {
    key: files.length === 0 ? cache.name : { files, ...prefix },
    paths: cache.paths.map((path) => pathInRepository(job, path)),
  };
}

/** Caches without files are keyed by their name and cannot clash. */
function keyOf(job: PlanJob, { name, keyFiles }: PlanCache): string {
  return JSON.stringify(keyFiles.length === 0 ? name : keyFiles.map((file) => pathInRepository(job, file)));
}
