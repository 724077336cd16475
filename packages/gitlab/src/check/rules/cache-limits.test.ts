import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkCacheLimits } from './cache-limits.js';

const cache = { key: { files: ['a.lock', 'b.lock'] }, paths: ['.npm/'] };

describe('checkCacheLimits', () => {
  it('finds more than four caches', () => {
    expect(checkCacheLimits(subjectWith({ agent: { cache: [cache, cache, cache, cache, cache] } }))).toEqual([
      {
        code: 'gitlab/too-many-caches',
        severity: 'error',
        message: '`agent` has 5 caches, and GitLab allows 4',
        hint: 'put folders with the same key files into one cache',
        path: ['agent', 'cache'],
      },
    ]);
  });

  it('finds a key made from more than two files', () => {
    expect(checkCacheLimits(subjectWith({ agent: { cache: { ...cache, key: { files: ['a', 'b', 'c'] } } } }))).toEqual([
      {
        code: 'gitlab/too-many-cache-key-files',
        severity: 'error',
        message: 'a cache key of `agent` is made from 3 files, and GitLab allows 2',
        hint: 'keep the lockfile, which changes with the others',
        path: ['agent', 'cache', 'key'],
      },
    ]);
  });

  it('finds folders that GitLab leaves out', () => {
    expect(checkCacheLimits(subjectWith({ agent: { cache: [cache, { paths: ['.npm/', '~/.cache'] }] } }))).toEqual([
      {
        code: 'gitlab/cache-outside-project',
        severity: 'warning',
        message: '`agent` caches `~/.cache`, which is outside of the project',
        hint: 'let the tool keep its files in a folder of the project and cache that',
        path: ['agent', 'cache', 1, 'paths', 1],
      },
    ]);
  });

  it('takes a folder where runners put projects, and no other absolute path', () => {
    const subject = subjectWith({
      agent: { cache: { paths: ['/builds/acme/shop/.npm', '/buildscripts', '/root/.npm'] } },
    });
    expect(checkCacheLimits(subject).map(({ path }) => path?.at(-1))).toEqual([1, 2]);
  });

  it('takes four caches of folders of the project', () => {
    const jobs = { a: { cache: [cache, cache, cache, { key: 'fixed', paths: ['dist'] }] }, b: {} };
    expect(checkCacheLimits(subjectWith(jobs, { default: { cache } }))).toEqual([]);
  });
});
