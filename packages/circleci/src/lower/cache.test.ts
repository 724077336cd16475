import { planJob, planOtherJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerCaches } from './cache.js';

const cache = { name: 'npm', paths: ['~/.npm', 'tmp'], keyFiles: ['package-lock.json', 'a"b'] };

describe('a cache', () => {
  it('is restored and saved under a key made of its files', () => {
    const { restore, save } = lowerCaches(planJob({ caches: [cache] }));
    const key = String.raw`npm-{{ checksum "package-lock.json" }}-{{ checksum "a\"b" }}`;
    expect(restore).toEqual([{ restore_cache: { key } }]);
    expect(save).toEqual([{ save_cache: { key, paths: ['~/.npm', 'tmp'] } }]);
  });

  it('names its files and folders from the root of the repository', () => {
    const { save } = lowerCaches(planJob({ caches: [cache], workingDirectory: 'apps/web' }));
    expect(save).toMatchObject([{ save_cache: { paths: ['~/.npm', 'apps/web/tmp'] } }]);
    expect(JSON.stringify(save)).toContain('apps/web/package-lock.json');
  });
});

describe('caches', () => {
  it('surround the install step, ahead of the start of the run', () => {
    const steps = ['corepack enable', 'npm ci', 'npx nx-cloud start-ci-run'].map((line) => runStep(line));
    expect(lowerCaches(planJob({ steps, caches: [cache] }))).toMatchObject({ restoreBefore: 1, saveBefore: 2 });
  });

  it('without an install step end where the run starts', () => {
    const steps = ['./install.sh', 'npx nx-cloud start-agent'].map((line) => runStep(line));
    expect(lowerCaches(planJob({ steps, caches: [cache] }))).toMatchObject({ restoreBefore: 0, saveBefore: 1 });
  });

  it('of a job that takes no part in the run are saved at its end', () => {
    const steps = ['npm ci', 'npm run docs'].map((line) => runStep(line));
    expect(lowerCaches(planOtherJob({ steps, caches: [cache] }))).toMatchObject({ restoreBefore: 0, saveBefore: 2 });
  });
});
