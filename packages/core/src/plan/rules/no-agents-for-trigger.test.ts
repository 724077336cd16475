import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  otherJob,
  run,
  triggersOf,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { noAgentsForTrigger } from './no-agents-for-trigger.js';

const context = { provider: fixtureProvider() };
const check = (...jobs: readonly PlanJob[]) => noAgentsForTrigger.check(healthyPlan({ jobs }), context);

describe('dte/no-agents-for-trigger', () => {
  it('reports a coordinator that starts where no agents do', () => {
    const agents = agentsJob({ triggers: triggersOf({ pullRequests: false }) });
    expect(check(coordinatorJob(), agents)).toEqual([
      {
        code: 'dte/no-agents-for-trigger',
        severity: 'error',
        message: 'coordinator `main` runs on pull requests without agents',
        hint: 'give the coordinator and its agents the same triggers',
        path: ['coordinator'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('reports agents that start where no coordinator does', () => {
    const agents = agentsJob({ triggers: triggersOf({ branches: ['feature/*', 'main'], manual: true }) });
    expect(check(coordinatorJob(), agents)).toEqual([
      {
        code: 'dte/no-agents-for-trigger',
        severity: 'error',
        message: 'agents `agent` run on pushes to `feature/*`, manual starts without a coordinator',
        hint: 'give the coordinator and its agents the same triggers',
        path: ['agents'],
        related: [{ message: 'the coordinator starts here', path: ['coordinator'] }],
      },
    ]);
  });

  it('compares schedules by time and branch', () => {
    const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
    const coordinator = coordinatorJob({ triggers: triggersOf({ schedules: [nightly] }) });
    const renamed = agentsJob({ triggers: triggersOf({ schedules: [{ ...nightly, name: 'night' }] }) });
    const later = agentsJob({ triggers: triggersOf({ schedules: [{ ...nightly, cron: '0 4 * * *' }] }) });
    expect(check(coordinator, renamed)).toEqual([]);
    expect(check(coordinator, later).map(({ message }) => message)).toEqual([
      'coordinator `main` runs on schedule `nightly` without agents',
      'agents `agent` run on schedule `nightly` without a coordinator',
    ]);
  });

  it('accepts a pool that runs on some of the occasions, while another runs on all of them', () => {
    const some = agentsJob({ name: 'large', triggers: triggersOf({ pullRequests: false }) });
    expect(check(coordinatorJob(), agentsJob(), some)).toEqual([]);
  });

  it('accepts a branch that a pattern of the other side covers', () => {
    const coordinator = coordinatorJob({ triggers: triggersOf({ branches: ['release/1.x'] }) });
    const agents = agentsJob({ triggers: triggersOf({ branches: ['release/*'] }) });
    expect(check(coordinator, agents).map(({ path }) => path)).toEqual([['agents']]);
  });

  it('accepts one coordinator per trigger', () => {
    const onPush = coordinatorJob({ name: 'push', triggers: triggersOf({ pullRequests: false }) });
    const onRequest = coordinatorJob({ name: 'request', triggers: triggersOf({ branches: [] }) });
    expect(check(onPush, onRequest, agentsJob())).toEqual([]);
  });

  it('reports a coordinator that hands its tasks to agents of its own and has none', () => {
    expect(check(coordinatorJob())).toEqual([
      {
        code: 'dte/no-agents-for-trigger',
        severity: 'error',
        message: 'coordinator `main` has no agents',
        hint: 'add jobs to the same pipeline that run `nx-cloud start-agent`',
        path: ['coordinator'],
      },
    ]);
  });

  it('is silent about a coordinator whose agents are those of Nx Cloud', () => {
    const steps = coordinatorSteps(['npx nx-cloud start-ci-run --distribute-on="3 linux-medium-js"']);
    expect(check(coordinatorJob({ steps }))).toEqual([]);
  });

  it('reports agents without a coordinator', () => {
    expect(check(agentsJob(), agentsJob({ name: 'large', origin: { path: ['agents', 1] } }))).toEqual([
      {
        code: 'dte/no-agents-for-trigger',
        severity: 'error',
        message: 'agents `agent`, `large` have no coordinator',
        hint: 'add a job to the same pipeline that runs `nx-cloud start-ci-run --distribute-on=manual` and the Nx commands',
        path: ['agents'],
      },
    ]);
  });

  it('only warns when a script of another job may be the missing side', () => {
    expect(check(agentsJob(), otherJob()).map(({ severity }) => severity)).toEqual(['warning']);
    const harmless = otherJob({ steps: [run('echo done', ['jobs', 0])] });
    expect(check(agentsJob(), harmless).map(({ severity }) => severity)).toEqual(['error']);
  });

  it('leaves sides that only missed each other by their group to another rule', () => {
    expect(check(coordinatorJob({ group: 'linux' }), agentsJob({ group: 'lunix' }))).toEqual([]);
  });

  it('reports what is known in spite of other words about tags', () => {
    const agents = agentsJob({
      triggers: { ...triggersOf({ pullRequests: false, branches: ['*'] }), others: ['tags'] },
    });
    expect(check(coordinatorJob(), agents).map(({ message }) => message)).toEqual([
      'coordinator `main` runs on pull requests without agents',
      'agents `agent` run on pushes to `*`, tags without a coordinator',
    ]);
  });

  it('is silent about triggers in words that may mean anything, or that are not known', () => {
    const agents = agentsJob({ triggers: { ...triggersOf({ pullRequests: false, branches: [] }), others: ['$DTE'] } });
    expect(check(coordinatorJob(), agents)).toEqual([]);
    expect(check(coordinatorJob({ triggers: agents.triggers }), agents)).toEqual([]);
    const never = triggersOf({ pullRequests: false, branches: [] });
    expect(check(coordinatorJob(), agentsJob({ triggers: never, unknown: ['triggers'] }))).toEqual([]);
    expect(check(coordinatorJob({ triggers: never, unknown: ['triggers'] }), agentsJob())).toEqual([]);
  });

  it('compares the jobs of one run of the provider only', () => {
    const never = triggersOf({ branches: [] });
    const build = { runs: ['build'] };
    const nightly = { runs: ['nightly'], triggers: never };
    expect(check(coordinatorJob(build), agentsJob(build), coordinatorJob(nightly), agentsJob(nightly))).toEqual([]);
    const both = agentsJob({ runs: ['build', 'nightly'] });
    expect(check(coordinatorJob(build), coordinatorJob(nightly), both).map(({ message }) => message)).toEqual([
      'agents `agent` run on pushes to `main` without a coordinator',
    ]);
  });

  it('reports halves in runs that never happen at once', () => {
    const coordinator = coordinatorJob({ runs: ['a'], triggers: triggersOf({ branches: [] }) });
    const agents = agentsJob({ runs: ['b'], triggers: triggersOf({ pullRequests: false }) });
    expect(check(coordinator, agents).map(({ message }) => message)).toEqual([
      'coordinator `main` has no agents',
      'agents `agent` have no coordinator',
    ]);
    expect(check(coordinator, agentsJob({ runs: ['b'] }))).toEqual([]);
  });

  it('is silent about halves whose other half may be in another file, or coordinates by a variable', () => {
    const env = new Map([['NX_CI_EXECUTION_ID', { kind: 'expression', text: '$PARENT_PIPELINE_ID' } as const]]);
    expect(check(agentsJob({ env }))).toEqual([]);
    expect(check(coordinatorJob({ env }))).toEqual([]);
    expect(check(agentsJob({ unknown: ['env'] }))).toEqual([]);
    const old = new Map([['NX_CLOUD_DISTRIBUTED_EXECUTION', { kind: 'text', text: 'true' } as const]]);
    expect(check(agentsJob(), otherJob({ env: old }))).toEqual([]);
    const both = otherJob({ steps: [run('if [ $I ]; then nx-cloud start-ci-run; else nx-cloud start-agent; fi', [])] });
    expect(check(agentsJob(), both)).toEqual([]);
  });
});
