import { planJob, runStep } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { createStepDefinitions } from './definitions.js';
import { lowerJob } from './job.js';

const steps = [runStep('npm ci')];

describe('lowerJob', () => {
  it('needs no more than name and script', () => {
    expect(lowerJob(planJob({ steps }), {}, createStepDefinitions())).toEqual({ name: 'main', script: ['npm ci'] });
  });

  it('says everything that a job can ask for', () => {
    const job = planJob({
      steps,
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
      planJob({ steps, image: 'node:22', history: 'full' }),
      { image: 'node:22', history: 'full' },
      createStepDefinitions(),
    );
    expect(step).toEqual({ name: 'main', script: ['npm ci'] });
  });
});
