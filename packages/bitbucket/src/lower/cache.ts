import { type PlanJob, pathInRepository } from '@dtekit/core/provider';
import { define, type StepDefinitions } from './definitions.js';

/**
 * Defines the caches of a job and returns their names. A cache of Bitbucket has one path, so one with more paths becomes
 * several: `name`, `name-2`. They are custom caches with key files, never the predefined `node`, which would keep
 * `node_modules` and with it the files by which Nx Cloud knows a running agent.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/cache-dependencies/
 */
export function lowerCaches(job: PlanJob, definitions: StepDefinitions): readonly string[] {
  return job.caches.flatMap((cache) => {
    const files = cache.keyFiles.map((file) => pathInRepository(job, file));
    return cache.paths.map((path) => {
      const place = pathInRepository(job, path);
      const value = files.length === 0 ? place : { key: { files }, path: place };
      return define(definitions.caches, cache.name, value, value, job.origin.path);
    });
  });
}
