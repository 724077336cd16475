import { describe, expect, it } from 'vitest';
import { agentsJob, coordinatorJob, fixtureProvider, healthyPlan, otherJob } from '../../testing/plan-fixture.js';
import type { PlanCache } from '../plan-job.js';
import { cachedMarker } from './cached-marker.js';

const cacheOf = (...paths: readonly string[]): PlanCache => ({
  name: 'modules',
  paths,
  keyFiles: ['package-lock.json'],
});
const npm = cacheOf('~/.npm');

function check(path: string, directory = '') {
  const jobs = [coordinatorJob({ caches: [cacheOf(path)] }), agentsJob()];
  return cachedMarker.check(healthyPlan({ jobs, workspace: { directory } }), { provider: fixtureProvider() });
}

describe('dte/cached-marker', () => {
  it('mentions a cache of the installed packages, which holds files of the run with older versions of Nx, once for all jobs', () => {
    const jobs = [
      coordinatorJob({ caches: [npm, cacheOf('dist', 'node_modules/')] }),
      agentsJob({ caches: [cacheOf('node_modules/')] }),
      otherJob({ caches: [cacheOf('node_modules/')] }),
    ];
    expect(cachedMarker.check(healthyPlan({ jobs }), { provider: fixtureProvider() })).toEqual([
      {
        code: 'dte/cached-marker',
        severity: 'info',
        message: 'the cache of `main`, `agent` keeps `node_modules/`, where Nx Cloud leaves the files of the run',
        hint: 'cache the download folder of the package manager instead',
        path: ['coordinator', 'cache', 1],
        related: [{ message: 'the same is kept here', path: ['agents'] }],
      },
    ]);
  });

  it('warns about the cache of Nx', () => {
    expect(
      ['.nx/cache', 'node_modules/.cache/nx'].flatMap((path) => check(path)).map(({ severity }) => severity),
    ).toEqual(['warning', 'warning']);
    expect(check('**/node_modules/**').map(({ severity }) => severity)).toEqual(['info']);
  });

  it('knows the folders of Nx, however they are written', () => {
    for (const path of [
      '.nx',
      './.nx/',
      '.nx/cache',
      '.nx/cache/**',
      '~/.nx',
      'node_modules/.cache',
      'node_modules/.cache/nx',
    ]) {
      expect(check(path), path).toHaveLength(1);
    }
    for (const path of ['./node_modules', '**/node_modules', 'node_modules/**', 'node_modules/*']) {
      expect(check(path), path).toHaveLength(1);
    }
  });

  it('finds them in the folder of the workspace', () => {
    expect(check('web/node_modules', 'web')).toHaveLength(1);
    expect(check('node_modules', 'web')).toHaveLength(1);
    expect(check('web/node_modules')).toEqual([]);
  });

  it('accepts what holds no files of the run', () => {
    for (const path of [
      '~/.npm',
      '.npm/',
      '.yarn-cache/',
      '~/.cache/Cypress',
      'node_modules/.prisma',
      '.nx/installation',
    ]) {
      expect(check(path), path).toEqual([]);
    }
  });
});
