import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  run,
  triggersOf,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import { branchUnknown } from './branch-unknown.js';

const provider = fixtureProvider({ traits: { detectsBranch: false } });
const check = (...jobs: readonly PlanJob[]) => branchUnknown.check(healthyPlan({ jobs }), { provider });
const branch = (of: 'change-request' | 'change-request-or-branch'): ReadonlyMap<string, PlanEnvValue> =>
  new Map([['NX_BRANCH', { kind: 'branch', of }]]);

describe('dte/branch-unknown', () => {
  it('reports jobs that say nothing of the branch', () => {
    expect(check(coordinatorJob(), agentsJob())).toEqual([
      {
        code: 'dte/branch-unknown',
        severity: 'warning',
        message: '`main`, `agent` set no `NX_BRANCH`, and Nx Cloud does not find the branch on Fixture CI',
        hint: 'set `NX_BRANCH` to the number of the pull request, or to the branch where there is none',
        path: ['coordinator'],
        related: [{ message: 'the same here', path: ['agents'] }],
      },
    ]);
  });

  it('reports a branch that is empty on some occasions', () => {
    const env = branch('change-request');
    expect(check(coordinatorJob({ env }), agentsJob({ env, triggers: triggersOf({ manual: true }) }))).toEqual([
      {
        code: 'dte/branch-unknown',
        severity: 'warning',
        message: '`NX_BRANCH` of `main` is empty on pushes to `main`',
        hint: 'set `NX_BRANCH` to the number of the pull request, or to the branch where there is none',
        path: ['coordinator', 'env', 'NX_BRANCH'],
      },
      {
        code: 'dte/branch-unknown',
        severity: 'warning',
        message: '`NX_BRANCH` of `agent` is empty on pushes to `main`, manual starts',
        hint: 'set `NX_BRANCH` to the number of the pull request, or to the branch where there is none',
        path: ['agents', 'env', 'NX_BRANCH'],
      },
    ]);
  });

  it('accepts the number of the pull request where nothing else starts the job', () => {
    const job = { env: branch('change-request'), triggers: triggersOf({ branches: [] }) };
    expect(check(coordinatorJob(job), agentsJob(job))).toEqual([]);
  });

  it('accepts a branch that is always known, and one that a shell line exports', () => {
    const env = branch('change-request-or-branch');
    const steps = [run('export NX_BRANCH="$BITBUCKET_BRANCH"', [])];
    expect(check(coordinatorJob({ env }), agentsJob({ steps }))).toEqual([]);
  });

  it('is silent on a provider that Nx Cloud knows', () => {
    expect(branchUnknown.check(healthyPlan(), { provider: fixtureProvider() })).toEqual([]);
  });

  it('reads the number of the pull request from an expression or a shell line', () => {
    const env = new Map([['NX_BRANCH', { kind: 'expression', text: '$BITBUCKET_PR_ID' } as const]]);
    expect(check(coordinatorJob({ env }), agentsJob({ env })).map(({ path }) => path)).toEqual([
      ['coordinator', 'env', 'NX_BRANCH'],
    ]);
    const steps = [run('export NX_BRANCH=${BITBUCKET_PR_ID}', ['steps', 0]), run('npx nx-cloud start-agent', [])];
    expect(check(agentsJob({ steps })).map(({ message, path }) => [message, path])).toEqual([
      ['`NX_BRANCH` of `agent` is empty on pushes to `main`', ['steps', 0]],
    ]);
    expect(check(agentsJob({ steps: [...steps, run('export NX_BRANCH=${NX_BRANCH:-x}', [])] }))).toEqual([]);
    expect(check(agentsJob({ steps: [run('if [ $A ]; then NX_BRANCH=$BITBUCKET_PR_ID; fi', [])] }))).toEqual([]);
  });

  it('accepts no variable on pull requests, whose number Nx Cloud finds', () => {
    const onRequest = { triggers: triggersOf({ branches: [] }) };
    expect(check(coordinatorJob(onRequest), agentsJob(onRequest))).toEqual([]);
  });

  it('is silent about what is not known', () => {
    expect(check(coordinatorJob({ unknown: ['env'] }))).toEqual([]);
    expect(check(coordinatorJob({ unknown: ['triggers'] }))).toEqual([]);
    expect(check(coordinatorJob({ steps: [unknownStep('branch/set')] }))).toEqual([]);
    const asked = { ...triggersOf({ branches: [] }), others: ['$DTE'] };
    expect(check(coordinatorJob({ triggers: asked }))).toEqual([]);
    expect(check(coordinatorJob({ triggers: { ...asked, others: ['tags'] } }))).toHaveLength(1);
  });
});
