import type { PlanJob } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, runStep, usualTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import type { GitLabOptions } from '../options.js';
import { lowerContext } from './context.js';
import { lowerJob } from './job.js';

describe('lowerJob', () => {
  it('says only what is not the default', () => {
    expect(lower(planAgents())).toEqual({ script: ['npm ci', 'npx nx-cloud start-agent'] });
  });

  it('says everything a job has', () => {
    const job = planAgents({
      image: 'node:22',
      machine: { runner: ['gpu', 'linux'] },
      services: [{ name: 'db', image: 'postgres:17', env: new Map([['POSTGRES_PASSWORD', 'pa$$']]) }],
      interruptible: true,
      retries: 2,
      totalTimeoutMinutes: 90,
      history: 'full',
      caches: [{ name: 'npm', paths: ['.npm/'], keyFiles: ['package-lock.json'] }],
      artifacts: { paths: ['dist'] },
      always: [runStep('npx nx-cloud fix-ci')],
    });
    expect(lower(job, { plan: [job, planJob()] })).toEqual({
      image: 'node:22',
      services: [{ name: 'postgres:17', alias: 'db', variables: new Map([['POSTGRES_PASSWORD', 'pa$$$$']]) }],
      tags: ['gpu', 'linux'],
      interruptible: true,
      retry: 2,
      timeout: '1h 30m',
      variables: new Map([['GIT_DEPTH', '0']]),
      cache: { key: { files: ['package-lock.json'] }, paths: ['.npm/'] },
      script: ['npm ci', 'npx nx-cloud start-agent'],
      after_script: ['npx nx-cloud fix-ci'],
      artifacts: { paths: ['dist'] },
    });
  });

  it('leaves image and history to the top of the file where all jobs share them', () => {
    const job = planAgents({ image: 'node:22', history: 'full' });
    expect(lower(job)).toEqual({ script: ['npm ci', 'npx nx-cloud start-agent'] });
  });

  it('lets the variables of a job win over its clone depth', () => {
    const job = planAgents({ history: 'full' });
    const context = lowerContext([job, planJob()], {});
    const { body } = lowerJob(job, new Map([['GIT_DEPTH', '50']]), context);
    expect(body.variables).toEqual(new Map([['GIT_DEPTH', '50']]));
  });

  it('gives rules of its own to a job that does not run with all of the pipeline', () => {
    const job = planJob({ triggers: { ...noTriggers, branches: ['main'] } });
    expect(lower(job, { plan: [job, planAgents({ triggers: usualTriggers })] })).toMatchObject({
      rules: [{ if: '$CI_COMMIT_BRANCH == "main"' }],
    });
  });

  it('says everything on the job in a file that is included, and takes over only what belongs to the place', () => {
    const job = planAgents({ image: 'node:22', history: 'full' });
    expect(lower(job, { options: { as: 'include' } })).toEqual({
      inherit: { default: ['image', 'tags'] },
      image: 'node:22',
      rules: [{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }, { if: '$CI_COMMIT_BRANCH == "main"' }],
      variables: new Map([['GIT_DEPTH', '0']]),
      script: ['npm ci', 'npx nx-cloud start-agent'],
    });
  });

  it('knows which step each line comes from', () => {
    const steps = [runStep('npm ci', ['setup', 0]), runStep('npx nx-cloud start-agent', ['agents'])];
    const job = planAgents({ steps });
    expect(lowerJob(job, new Map(), lowerContext([job], {})).originsOf('agent')).toEqual([
      { native: ['agent'], model: ['agents'] },
      { native: ['agent', 'script', 0], model: ['setup', 0] },
      { native: ['agent', 'script', 1], model: ['agents'] },
    ]);
  });
});

function lower(
  job: PlanJob,
  { plan = [job], options = {} }: { plan?: readonly PlanJob[]; options?: GitLabOptions } = {},
): unknown {
  return lowerJob(job, new Map(), lowerContext(plan, options)).body;
}
