import type { PlanCache } from '@dtekit/core/provider';
import { planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerCaches } from './cache.js';
import { createStepDefinitions } from './definitions.js';

const npm: PlanCache = { name: 'npm', paths: ['~/.npm'], keyFiles: ['package-lock.json'] };

describe('lowerCaches', () => {
  it('defines a custom cache with key files', () => {
    const definitions = createStepDefinitions();
    expect(lowerCaches(planJob({ caches: [npm] }), definitions)).toEqual(['npm']);
    expect([...definitions.caches.values]).toEqual([
      ['npm', { key: { files: ['package-lock.json'] }, path: '~/.npm' }],
    ]);
  });

  it('makes one cache per path', () => {
    const definitions = createStepDefinitions();
    const job = planJob({ caches: [{ ...npm, paths: ['~/.npm', '.store', '/var/cache/x'] }] });
    expect(lowerCaches(job, definitions)).toEqual(['npm', 'npm-2', 'npm-3']);
    expect(
      [...definitions.caches.values.values()].map((cache) => (typeof cache === 'string' ? cache : cache.path)),
    ).toEqual(['~/.npm', '.store', '/var/cache/x']);
  });

  it('writes a cache without key files as its path alone', () => {
    const definitions = createStepDefinitions();
    lowerCaches(planJob({ caches: [{ ...npm, keyFiles: [] }] }), definitions);
    expect(definitions.caches.values.get('npm')).toBe('~/.npm');
  });

  it('counts paths and key files from the working directory', () => {
    const definitions = createStepDefinitions();
    lowerCaches(planJob({ caches: [{ ...npm, paths: ['./.store'] }], workingDirectory: 'web' }), definitions);
    expect(definitions.caches.values.get('npm')).toEqual({
      key: { files: ['web/package-lock.json'] },
      path: 'web/.store',
    });
  });

  it('defines what several jobs share once, and what only shares the name twice', () => {
    const definitions = createStepDefinitions();
    expect(lowerCaches(planJob({ caches: [npm] }), definitions)).toEqual(['npm']);
    expect(lowerCaches(planJob({ caches: [npm] }), definitions)).toEqual(['npm']);
    expect(lowerCaches(planJob({ caches: [{ ...npm, paths: ['.other'] }] }), definitions)).toEqual(['npm-2']);
  });

  it('remembers which job a cache comes from', () => {
    const definitions = createStepDefinitions();
    lowerCaches(planJob({ caches: [npm], origin: { path: ['agents'] } }), definitions);
    expect(definitions.caches.origins).toEqual([{ native: ['definitions', 'caches', 'npm'], model: ['agents'] }]);
  });
});
