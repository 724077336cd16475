import type { PlanCache } from '@dtekit/core/provider';
import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerCaches, sharedCacheKeys } from './cache.js';

const npm: PlanCache = { name: 'npm', paths: ['.npm/'], keyFiles: ['package-lock.json'] };
const nx: PlanCache = { name: 'nx', paths: ['.nx/cache'], keyFiles: ['package-lock.json'] };

describe('lowerCaches', () => {
  it('writes one cache as it is', () => {
    expect(lower({ caches: [npm] })).toEqual({ key: { files: ['package-lock.json'] }, paths: ['.npm/'] });
  });

  it('tells caches with the same key files apart by their name, so that none overwrites the other', () => {
    expect(lower({ caches: [npm, nx] })).toEqual([
      { key: { files: ['package-lock.json'], prefix: 'npm' }, paths: ['.npm/'] },
      { key: { files: ['package-lock.json'], prefix: 'nx' }, paths: ['.nx/cache'] },
    ]);
  });

  it('writes nothing for a job without caches', () => {
    expect(lower({ caches: [] })).toBeUndefined();
  });

  it('names a cache without key files by its name', () => {
    expect(lower({ caches: [{ ...npm, keyFiles: [] }] })).toEqual({ key: 'npm', paths: ['.npm/'] });
  });

  it('finds folders and files of a workspace from the root of the repository', () => {
    const caches = [{ ...npm, paths: ['./.npm/', '~/.cache', '/opt/cache'] }];
    expect(lower({ caches, workingDirectory: 'apps/web' })).toEqual({
      key: { files: ['apps/web/package-lock.json'] },
      paths: ['apps/web/.npm/', '~/.cache', '/opt/cache'],
    });
  });
});

describe('sharedCacheKeys', () => {
  it('finds caches of different jobs that would have one key', () => {
    const jobs = [planJob({ caches: [npm] }), planJob({ caches: [nx] })];
    expect(sharedCacheKeys(jobs).size).toBe(1);
  });

  it('lets jobs share one cache', () => {
    expect(sharedCacheKeys([planJob({ caches: [npm] }), planJob({ caches: [npm] })]).size).toBe(0);
  });
});

function lower(settings: Parameters<typeof planJob>[0]): unknown {
  const job = planJob(settings);
  return lowerCaches(job, sharedCacheKeys([job]));
}
