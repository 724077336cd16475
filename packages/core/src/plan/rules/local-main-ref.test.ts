import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { localMainRef } from './local-main-ref.js';

const withoutSetBase = (lines: readonly string[]) => coordinatorSteps(lines).filter(({ kind }) => kind !== 'set-base');
const check = (...lines: readonly string[]) => checkJob(coordinatorJob({ steps: withoutSetBase(lines) }));
const checkJob = (job: PlanJob) =>
  localMainRef.check(healthyPlan({ jobs: [job, agentsJob()] }), { provider: fixtureProvider() });

describe('dte/local-main-ref', () => {
  it('reports commands without a base, in one finding', () => {
    expect(check('npx nx-cloud record -- nx format:check', 'npx nx affected -t build')).toEqual([
      {
        code: 'dte/local-main-ref',
        severity: 'warning',
        message: '`nx format:check` is given no base, neither by `--base` nor by `NX_BASE`',
        hint: 'export `NX_BASE` and `NX_HEAD` before the command',
        path: ['commands', 0],
        related: [{ message: 'the same base is used here', path: ['commands', 1] }],
      },
    ]);
  });

  it('reports a local main branch as base', () => {
    expect(check('npx nx affected -t build --base=main')).toEqual([
      {
        code: 'dte/local-main-ref',
        severity: 'warning',
        message: '`nx affected` compares with the local branch `main`, which CI may not have',
        hint: 'compare with `origin/main`',
        path: ['commands', 0],
      },
    ]);
  });

  it('reports each base by itself', () => {
    const found = check('npx nx affected -t lint --base=main', 'npx nx affected -t build --base=develop');
    expect(found.map(({ path }) => path)).toEqual([
      ['commands', 0],
      ['commands', 1],
    ]);
  });

  it('accepts a base that is computed before, or given on the command line', () => {
    expect(checkJob(coordinatorJob())).toEqual([]);
    expect(check('npx nx affected -t build --base=origin/main', 'npx nx affected -t lint --base=HEAD~1')).toEqual([]);
  });

  it('accepts a base from the environment, wherever it is set', () => {
    const env = new Map([['NX_BASE', { kind: 'expression', text: '$BASE' } as const]]);
    expect(checkJob(coordinatorJob({ env, steps: withoutSetBase(['npx nx affected -t build']) }))).toEqual([]);
    expect(check('export NX_BASE=$(git merge-base origin/main HEAD)', 'npx nx affected -t build')).toEqual([]);
    expect(check('NX_BASE=origin/main npx nx affected -t build')).toEqual([]);
  });

  it('accepts a local branch that the job makes', () => {
    expect(check('git branch --track main origin/main', 'npx nx affected -t build --base=main')).toEqual([]);
  });

  it('is silent about what is not known', () => {
    const steps = withoutSetBase(['npx nx affected -t build']);
    expect(checkJob(coordinatorJob({ steps }))).toHaveLength(1);
    expect(checkJob(coordinatorJob({ steps, unknown: ['env'] }))).toEqual([]);
    expect(checkJob(coordinatorJob({ steps: [unknownStep('base/set'), ...steps] }))).toEqual([]);
    expect(checkJob(coordinatorJob({ steps: [...steps, unknownStep('notify')] }))).toHaveLength(1);
  });

  it('tells the line of a step that has several', () => {
    expect(check('npm ci\n\nif [ "$A" ]; then\n  npx nx affected -t build\nfi').map(({ path }) => path)).toEqual([
      ['commands', 0, 3],
    ]);
    expect(check('npx nx affected -t build\n').map(({ path }) => path)).toEqual([['commands', 0]]);
  });
});
