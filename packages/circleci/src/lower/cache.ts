import { type PlanCache, type PlanJob, pathInRepository } from '@dtekit/core/provider';
import type { CircleCIRestoreCacheStep, CircleCISaveCacheStep } from '../document/step.js';
import { escapeText } from './escape-text.js';
import { startOfRun } from './start-of-run.js';

/** The steps of a job's caches and where they belong among its steps. */
export interface LoweredCaches {
  readonly restore: readonly CircleCIRestoreCacheStep[];
  /** Index of the step that the caches are restored ahead of. */
  readonly restoreBefore: number;
  readonly save: readonly CircleCISaveCacheStep[];
  /** Index of the step that the caches are saved ahead of. */
  readonly saveBefore: number;
}

/**
 * Lowers the caches of a job: restored ahead of the install step and saved behind it, because what Nx Cloud writes once a
 * run has started must not be kept. Jobs that take no part in the run save at their end.
 */
export function lowerCaches(job: PlanJob): LoweredCaches {
  const install = job.steps.findIndex((step) => step.kind === 'run' && step.command.kind === 'install');
  const start = startOfRun(job);
  return {
    restore: job.caches.map((cache) => ({ restore_cache: { key: cacheKey(job, cache) } })),
    restoreBefore: Math.max(install, 0),
    save: job.caches.map((cache) => ({
      save_cache: {
        key: cacheKey(job, cache),
        paths: cache.paths.map((path) => escapeText(pathInRepository(job, path))),
      },
    })),
    saveBefore: start === -1 ? job.steps.length : install === -1 ? start : install + 1,
  };
}

/** The key names every key file's content (https://circleci.com/docs/guides/optimize/caching/#using-keys-and-templates). */
function cacheKey(job: PlanJob, cache: PlanCache): string {
  const checksums = cache.keyFiles.map((file) => `{{ checksum ${JSON.stringify(pathInRepository(job, file))} }}`);
  return escapeText([cache.name, ...checksums].join('-'));
}
