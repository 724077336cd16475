import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  fixtureProvider,
  healthyPlan,
  run,
  triggersOf,
} from '../../testing/plan-fixture.js';
import type { PlanEnvValue } from '../plan-env.js';
import type { PlanJob } from '../plan-job.js';
import { execIdMismatch } from './exec-id-mismatch.js';

const context = { provider: fixtureProvider() };
const check = (...jobs: readonly PlanJob[]) => execIdMismatch.check(healthyPlan({ jobs }), context);
const env = (name: string, text: string): ReadonlyMap<string, PlanEnvValue> =>
  new Map([[name, { kind: 'expression', text }]]);

describe('dte/exec-id-mismatch', () => {
  it('reports an execution id that only the coordinator has', () => {
    const coordinator = coordinatorJob({ env: env('NX_CI_EXECUTION_ID', '$RUN') });
    expect(check(coordinator, agentsJob())).toEqual([
      {
        code: 'dte/exec-id-mismatch',
        severity: 'error',
        message: '`NX_CI_EXECUTION_ID` of coordinator `main` differs from that of agents `agent`',
        hint: 'set `NX_CI_EXECUTION_ID` to one value on the coordinator and on all of its agents',
        path: ['coordinator'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('reports an execution id that only the agents have, or another one', () => {
    const agents = agentsJob({ env: env('NX_CI_EXECUTION_ID', '$CI_JOB_ID') });
    expect(check(coordinatorJob(), agents)).toHaveLength(1);
    const constant = new Map([['NX_CI_EXECUTION_ID', { kind: 'text', text: 'run' } as const]]);
    expect(check(coordinatorJob({ env: constant }), agents)).toHaveLength(1);
  });

  it('takes the old name of the id for the new one', () => {
    const coordinator = coordinatorJob({ env: env('NX_RUN_GROUP', '$RUN') });
    expect(check(coordinator, agentsJob({ env: env('NX_CI_EXECUTION_ID', '$RUN') }))).toEqual([]);
    expect(check(coordinator, agentsJob())).toHaveLength(1);
  });

  it('reports a group that exists in two halves under two names', () => {
    const linux = [coordinatorJob({ group: 'linux' }), agentsJob({ group: 'linux' })];
    const coordinator = coordinatorJob({ name: 'main-win', group: 'windows', origin: { path: ['groups', 1] } });
    const agents = agentsJob({ name: 'agent-win', origin: { path: ['groups', 1, 'agents'] } });
    expect(check(...linux, coordinator, agents)).toEqual([
      {
        code: 'dte/exec-id-mismatch',
        severity: 'error',
        message: '`NX_CI_EXECUTION_ENV` of coordinator `main-win` differs from that of agents `agent-win`',
        hint: 'set `NX_CI_EXECUTION_ENV` to one value on the coordinator and on all of its agents',
        path: ['groups', 1],
        related: [{ message: 'agents start here', path: ['groups', 1, 'agents'] }],
      },
    ]);
  });

  it('believes the variable rather than the group', () => {
    const named = new Map([['NX_CI_EXECUTION_ENV', { kind: 'text', text: 'linux' } as const]]);
    expect(check(coordinatorJob({ env: named }), agentsJob())).toHaveLength(1);
    expect(check(coordinatorJob({ env: named }), agentsJob({ env: named }))).toEqual([]);
  });

  it('reports two coordinators that start under one id', () => {
    const second = coordinatorJob({ name: 'second', origin: { path: ['second'] } });
    expect(check(coordinatorJob(), second, agentsJob())).toEqual([
      {
        code: 'dte/exec-id-mismatch',
        severity: 'error',
        message: 'coordinators `main` and `second` run at once under one execution id',
        hint: 'give each coordinator and its agents an `NX_CI_EXECUTION_ENV` of their own',
        path: ['second'],
        related: [{ message: 'the other coordinator starts here', path: ['coordinator'] }],
      },
    ]);
  });

  it('accepts two coordinators with a group or a trigger of their own', () => {
    const linux = [coordinatorJob({ group: 'linux' }), agentsJob({ group: 'linux' })];
    const windows = [coordinatorJob({ group: 'windows' }), agentsJob({ group: 'windows' })];
    expect(check(...linux, ...windows)).toEqual([]);
    const onPush = coordinatorJob({ triggers: triggersOf({ pullRequests: false }) });
    const onRequest = coordinatorJob({ triggers: triggersOf({ branches: [] }) });
    expect(check(onPush, onRequest, agentsJob())).toEqual([]);
  });

  it('is silent about a second coordinator that starts no run, or under an id of its own', () => {
    const second = coordinatorJob({ steps: [run('npx nx affected -t e2e', [])] });
    expect(check(coordinatorJob(), second, agentsJob())).toEqual([]);
    const exported = { ...coordinatorJob(), always: [run('export NX_CI_EXECUTION_ID="$ID"', [])] };
    expect(check(coordinatorJob(), exported, agentsJob())).toEqual([]);
  });

  it('is silent where a shell line sets the variables', () => {
    const agents = agentsJob({ env: new Map() });
    const exported = { ...agents, steps: [run('export NX_CI_EXECUTION_ID="$ID"', []), ...agents.steps] };
    const coordinator = coordinatorJob({ env: env('NX_CI_EXECUTION_ID', '$ID') });
    expect(check(coordinator, exported)).toEqual([]);
    const inGroup = { ...agents, steps: [run('NX_CI_EXECUTION_ENV=linux npx nx-cloud start-agent', [])] };
    expect(check(coordinatorJob({ group: 'linux' }), inGroup)).toEqual([]);
  });

  it('reports a coordinator and agents that start at once in different runs of the provider', () => {
    expect(check(coordinatorJob({ runs: ['build'] }), agentsJob({ runs: ['agents'] }))).toEqual([
      {
        code: 'dte/exec-id-mismatch',
        severity: 'error',
        message:
          'coordinator `main` and agents `agent` are in different workflows, each with an execution id of its own',
        hint: 'start the coordinator and its agents in one workflow',
        path: ['coordinator'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('accepts jobs that share a run, and coordinators in runs of their own', () => {
    const build = { runs: ['build'] };
    const nightly = { runs: ['nightly'] };
    expect(check(coordinatorJob(build), agentsJob({ runs: ['build', 'nightly'] }), coordinatorJob(nightly))).toEqual(
      [],
    );
    expect(check(coordinatorJob(build), agentsJob())).toEqual([]);
    expect(check(coordinatorJob(build), agentsJob({ ...nightly, env: env('NX_CI_EXECUTION_ID', '$ID') }))).toEqual([]);
  });

  it('accepts the id that the client takes by itself, and is silent about other expressions and unknown variables', () => {
    for (const text of ['$CI_PIPELINE_ID', '${CIRCLE_WORKFLOW_ID}', '$BITBUCKET_BUILD_NUMBER']) {
      expect(check(coordinatorJob({ env: env('NX_CI_EXECUTION_ID', text) }), agentsJob()), text).toEqual([]);
    }
    const agents = agentsJob({ env: env('NX_CI_EXECUTION_ID', '$THEIRS') });
    expect(check(coordinatorJob({ env: env('NX_CI_EXECUTION_ID', '$OURS') }), agents)).toEqual([]);
    expect(check(coordinatorJob(), { ...agents, unknown: ['env'] })).toEqual([]);
    const second = coordinatorJob({ env: env('NX_CI_EXECUTION_ID', '$OURS') });
    expect(check(second, { ...second, env: env('NX_CI_EXECUTION_ID', '$THEIRS') })).toEqual([]);
  });
});
