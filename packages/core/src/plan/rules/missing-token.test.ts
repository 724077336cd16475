import { describe, expect, it } from 'vitest';
import { agentsJob, coordinatorJob, fixtureProvider, healthyPlan, run } from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { missingToken } from './missing-token.js';

const token = (name = 'NX_CLOUD_ACCESS_TOKEN') => new Map([[name, { kind: 'secret', variable: 'TOKEN' } as const]]);
const check = (...jobs: readonly PlanJob[]) =>
  missingToken.check(healthyPlan({ jobs }), { provider: fixtureProvider() });

describe('dte/missing-token', () => {
  it('reports agents that get no token, while the coordinator does', () => {
    const large = agentsJob({ name: 'large', origin: { path: ['agents', 1] } });
    expect(check(coordinatorJob({ env: token() }), agentsJob(), large)).toEqual([
      {
        code: 'dte/missing-token',
        severity: 'warning',
        message: '`agent`, `large` get no `NX_CLOUD_ACCESS_TOKEN`, while `main` does',
        hint: 'pass `NX_CLOUD_ACCESS_TOKEN` to the coordinator and to all of its agents',
        path: ['agents'],
        related: [
          { message: 'the token is passed here', path: ['coordinator'] },
          { message: 'no token here either', path: ['agents', 1] },
        ],
      },
    ]);
  });

  it('reports a coordinator that gets no token, while the agents do', () => {
    const [finding] = check(coordinatorJob(), agentsJob({ env: token('NX_CLOUD_AUTH_TOKEN') }));
    expect(finding?.message).toBe('`main` gets no `NX_CLOUD_AUTH_TOKEN`, while `agent` does');
  });

  it('accepts a token on all jobs, under either name, and on none', () => {
    expect(check(coordinatorJob({ env: token() }), agentsJob({ env: token('NX_CLOUD_AUTH_TOKEN') }))).toEqual([]);
    expect(check(coordinatorJob(), agentsJob())).toEqual([]);
  });

  it('is silent where a context or a shell line may bring the token', () => {
    const coordinator = coordinatorJob({ env: token() });
    expect(check(coordinator, agentsJob({ contexts: ['nx'] }))).toEqual([]);
    expect(check(coordinator, agentsJob({ steps: [run('export NX_CLOUD_ACCESS_TOKEN="$T"', [])] }))).toEqual([]);
  });

  it('is silent about variables and contexts that are not known', () => {
    const coordinator = coordinatorJob({ env: token() });
    for (const unknown of [['env'], ['contexts']] as const)
      expect(check(coordinator, agentsJob({ unknown }))).toEqual([]);
  });

  it('does not compare jobs of different runs of the provider', () => {
    expect(check(coordinatorJob({ env: token(), runs: ['a'] }), agentsJob({ runs: ['b'] }))).toEqual([]);
  });
});
