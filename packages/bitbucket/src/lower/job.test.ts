import { describe, expect, it } from 'vitest';
import { createStepDefinitions } from './definitions.js';
import { lowerJob } from './job.js';
import { planJob, runStep } from './plan-job-fixture.js';

describe('lowerJob', () => {
  it('needs no more than name and script', () => {
    expect(lowerJob(planJob(), {}, createStepDefinitions())).toEqual({ name: 'main', script: ['npm ci'] });
  });

  it('says everything that a job can ask for', () => {
    const job = planJob({
      image: 'node:22',
      machine: { size: 'xlarge', runner: ['self.hosted', 'linux'] },
      totalTimeoutMinutes: 90,
      history: 'full',
      services: [{ name: 'db', image: 'postgres:17', env: new Map() }],
      caches: [{ name: 'npm', paths: ['~/.npm'], keyFiles: ['package-lock.json'] }],
      artifacts: { paths: ['dist'] },
      always: [runStep('npx nx-cloud stop-all-agents')],
    });
    expect(lowerJob(job, {}, createStepDefinitions())).toEqual({
      name: 'main',
      image: 'node:22',
      size: '8x',
      'runs-on': ['self.hosted', 'linux'],
      'max-time': 90,
      clone: { depth: 'full' },
      services: ['db'],
      caches: ['npm'],
      artifacts: ['dist/**'],
      script: ['npm ci'],
      'after-script': ['npx nx-cloud stop-all-agents'],
    });
  });

  it('leaves out what the file says for all', () => {
    const step = lowerJob(
      planJob({ image: 'node:22', history: 'full' }),
      { image: 'node:22', history: 'full' },
      createStepDefinitions(),
    );
    expect(step).toEqual({ name: 'main', script: ['npm ci'] });
  });

  it.each([
    ['small', '1x'],
    ['medium', '2x'],
    ['large', '4x'],
    ['xlarge', '8x'],
    ['2xlarge', '16x'],
    ['32x', '32x'],
    ['toString', 'toString'],
  ])('translates the size %s to %s', (size, native) => {
    expect(lowerJob(planJob({ machine: { size } }), {}, createStepDefinitions()).size).toBe(native);
  });
});
