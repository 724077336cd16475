import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  otherJob,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { rerunFailed } from './rerun-failed.js';

const check = (jobs: readonly PlanJob[], provider = fixtureProvider()) =>
  rerunFailed.check(healthyPlan({ jobs }), { provider });
const withoutGuard = (job: PlanJob): PlanJob => ({
  ...job,
  steps: job.steps.filter(({ kind }) => kind !== 'rerun-guard'),
});

describe('dte/rerun-failed', () => {
  it('reports automatic retries of coordinator and agents', () => {
    expect(check([coordinatorJob({ retries: 2 }), agentsJob({ retries: 1 }), otherJob({ retries: 2 })])).toEqual([
      {
        code: 'dte/rerun-failed',
        severity: 'warning',
        message: '`main` is retried 2 times by itself',
        hint: 'turn its retries off and rerun the whole pipeline instead',
        path: ['coordinator', 'retries'],
      },
      {
        code: 'dte/rerun-failed',
        severity: 'warning',
        message: '`agent` is retried 1 time by itself',
        hint: 'turn its retries off and rerun the whole pipeline instead',
        path: ['agents', 'retries'],
      },
    ]);
  });

  it('reports jobs without a guard, all in one', () => {
    expect(check([withoutGuard(coordinatorJob()), withoutGuard(agentsJob())])).toEqual([
      {
        code: 'dte/rerun-failed',
        severity: 'warning',
        message: 'a rerun of `main`, `agent` alone is not stopped',
        hint: 'end the job with a message when it is part of a rerun',
        path: ['coordinator'],
        related: [{ message: 'no guard here either', path: ['agents'] }],
      },
    ]);
  });

  it('reports a missing guard where the provider lets one be imitated, and not where it allows none', () => {
    const jobs = [coordinatorJob(), withoutGuard(agentsJob())];
    expect(check(jobs, fixtureProvider({ supports: { 'rerun-guard': 'emulated' } }))).toHaveLength(1);
    expect(check(jobs, fixtureProvider({ supports: { 'rerun-guard': 'unsupported' } }))).toEqual([]);
  });

  it('is silent about a coordinator without agents of its own', () => {
    expect(check([withoutGuard(coordinatorJob({ retries: 1 }))])).toEqual([]);
    expect(check([withoutGuard(agentsJob({ retries: 1 }))])).toEqual([]);
  });

  it("accepts a guard of the team's own", () => {
    const guard = run('[ "${BITBUCKET_STEP_RUN_NUMBER:-1}" = 1 ] || exit 1', []);
    const coordinator = withoutGuard(coordinatorJob());
    expect(check([{ ...coordinator, steps: [guard, ...coordinator.steps] }, agentsJob()])).toEqual([]);
  });

  it('is silent about retries that are not known, and where a step may be a guard', () => {
    expect(check([coordinatorJob({ retries: 2, unknown: ['retries'] }), agentsJob()])).toEqual([]);
    const guarded = (job: PlanJob) => ({
      ...withoutGuard(job),
      steps: [unknownStep('guard'), ...withoutGuard(job).steps],
    });
    expect(check([guarded(coordinatorJob()), guarded(agentsJob())])).toEqual([]);
    const late = (job: PlanJob) => ({ ...withoutGuard(job), always: [unknownStep('notify')] });
    expect(check([late(coordinatorJob()), late(agentsJob())])).toHaveLength(1);
  });
});
