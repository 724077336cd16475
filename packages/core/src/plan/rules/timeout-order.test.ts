import { describe, expect, it } from 'vitest';
import { agentsJob, coordinatorJob, fixtureProvider, healthyPlan, run } from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { timeoutOrder } from './timeout-order.js';

const check = (job: PlanJob, provider = fixtureProvider()) =>
  timeoutOrder.check(healthyPlan({ jobs: [job] }), { provider });

function withoutTimeouts(job: PlanJob): PlanJob {
  const { silenceTimeoutMinutes: _silence, totalTimeoutMinutes: _total, ...others } = job;
  return others;
}

describe('dte/timeout-order', () => {
  it('reports a total timeout that is not longer than the silence timeout', () => {
    expect(check(coordinatorJob({ silenceTimeoutMinutes: 60, totalTimeoutMinutes: 60 }))).toEqual([
      {
        code: 'dte/timeout-order',
        severity: 'error',
        message: '`main` ends after 60 minutes in all, not later than after 60 minutes of silence',
        hint: 'make the total timeout longer than the silence timeout',
        path: ['coordinator', 'timeouts', 'totalMinutes'],
      },
    ]);
  });

  it('reports missing timeouts, those that the provider has', () => {
    expect(check(withoutTimeouts(agentsJob()))).toEqual([
      {
        code: 'dte/timeout-order',
        severity: 'warning',
        message: '`agent` has no silence and no total timeout',
        hint: 'set a silence timeout of 60 minutes and a total timeout of more than 60 minutes',
        path: ['agents', 'timeouts'],
        related: [{ message: 'it may wait in silence here', path: ['agents'] }],
      },
    ]);
    const onlyTotal = fixtureProvider({ supports: { 'silence-timeout': 'unsupported' } });
    expect(check(withoutTimeouts(agentsJob()), onlyTotal).map(({ message }) => message)).toEqual([
      '`agent` has no total timeout',
    ]);
    const neither = fixtureProvider({ supports: { 'silence-timeout': 'emulated', 'total-timeout': 'unsupported' } });
    expect(check(withoutTimeouts(agentsJob()), neither)).toEqual([]);
  });

  it('reports a silence timeout that ends before Nx Cloud stops waiting', () => {
    expect(check(coordinatorJob({ silenceTimeoutMinutes: 10 }))).toEqual([
      {
        code: 'dte/timeout-order',
        severity: 'warning',
        message: 'the silence timeout ends `main` after 10 minutes, while Nx Cloud waits for 60 minutes',
        hint: 'raise the timeout to 60 minutes, or lower `NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS`',
        path: ['coordinator', 'timeouts', 'silenceMinutes'],
      },
    ]);
  });

  it('only mentions a total timeout that ends before Nx Cloud stops waiting', () => {
    const { silenceTimeoutMinutes: _, ...job } = agentsJob({ totalTimeoutMinutes: 45 });
    const provider = fixtureProvider({ supports: { 'silence-timeout': 'unsupported' } });
    expect(check(job, provider)).toEqual([
      {
        code: 'dte/timeout-order',
        severity: 'info',
        message: 'the total timeout ends `agent` after 45 minutes, while Nx Cloud waits for 60 minutes',
        hint: 'raise the timeout to 60 minutes, or lower `NX_CLOUD_AGENT_TIMEOUT_MS`',
        path: ['agents', 'timeouts', 'totalMinutes'],
      },
    ]);
  });

  it('accepts short timeouts where Nx Cloud waits no longer', () => {
    const text = String(10 * 60_000);
    const timeouts = { silenceTimeoutMinutes: 10, totalTimeoutMinutes: 20 };
    const own = new Map([['NX_CLOUD_AGENT_TIMEOUT_MS', { kind: 'text', text } as const]]);
    expect(check(agentsJob({ ...timeouts, env: own }))).toEqual([]);
    expect(check(coordinatorJob({ ...timeouts, env: own }))).toHaveLength(1);
    const longer = new Map([['NX_CLOUD_AGENT_TIMEOUT_MS', { kind: 'text', text: '900000' } as const]]);
    expect(check(agentsJob({ ...timeouts, env: longer })).map(({ message }) => message)).toEqual([
      'the silence timeout ends `agent` after 10 minutes, while Nx Cloud waits for 15 minutes',
    ]);
    const unreadable = new Map([['NX_CLOUD_AGENT_TIMEOUT_MS', { kind: 'text', text: 'soon' } as const]]);
    expect(check(agentsJob({ ...timeouts, env: unreadable }))).toEqual([]);
    const unknown = new Map([['NX_CLOUD_AGENT_TIMEOUT_MS', { kind: 'expression', text: '$WAIT' } as const]]);
    expect(check(agentsJob({ ...timeouts, env: unknown }))).toEqual([]);
  });

  it('only mentions a missing total timeout, and shows where a job waits', () => {
    const provider = fixtureProvider({ supports: { 'silence-timeout': 'unsupported' } });
    const steps = [run('npm ci', ['steps', 0]), run('npx nx-cloud start-agent', ['steps', 1])];
    expect(check(withoutTimeouts(agentsJob({ steps })), provider)).toMatchObject([
      { severity: 'info', related: [{ message: 'it may wait in silence here', path: ['steps', 1] }] },
    ]);
    const { silenceTimeoutMinutes: _, ...coordinator } = coordinatorJob();
    expect(check(coordinator)).toMatchObject([
      { severity: 'warning', related: [{ message: 'it may wait in silence here', path: ['commands', 2] }] },
    ]);
  });

  it('is silent about what is not known', () => {
    const unknown = ['silenceTimeoutMinutes', 'totalTimeoutMinutes'] as const;
    expect(check({ ...withoutTimeouts(agentsJob()), unknown })).toEqual([]);
    expect(check(agentsJob({ silenceTimeoutMinutes: 10, unknown }))).toEqual([]);
    expect(check(agentsJob({ silenceTimeoutMinutes: 10, unknown: ['env'] }))).toEqual([]);
    expect(check(agentsJob({ silenceTimeoutMinutes: 60, totalTimeoutMinutes: 60, unknown }))).toEqual([]);
  });
});
