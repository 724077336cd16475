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
import { duplicateAgentName } from './duplicate-agent-name.js';

const named = (value: PlanEnvValue) => new Map([['NX_AGENT_NAME', value]]);
const constant = named({ kind: 'text', text: 'agent-a' });
const second = (changes: Partial<PlanJob>) =>
  agentsJob({ name: 'second', origin: { path: ['agents', 1] }, ...changes });
const check = (...agents: readonly PlanJob[]) =>
  duplicateAgentName.check(healthyPlan({ jobs: [coordinatorJob(), ...agents] }), { provider: fixtureProvider() });

describe('dte/duplicate-agent-name', () => {
  it('reports one name for several agents of a pool', () => {
    expect(check(agentsJob({ env: constant }))).toEqual([
      {
        code: 'dte/duplicate-agent-name',
        severity: 'error',
        message: 'all 3 agents of `agent` are named `agent-a`',
        hint: 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
        path: ['agents', 'env', 'NX_AGENT_NAME'],
      },
    ]);
  });

  it('reports it for two agents, and accepts it for a single one', () => {
    expect(check(agentsJob({ env: constant, count: 2 }))).toHaveLength(1);
    expect(check(agentsJob({ env: constant, count: 1 }))).toEqual([]);
  });

  it('reports two pools that count under one prefix', () => {
    expect(check(agentsJob(), second({}))).toEqual([
      {
        code: 'dte/duplicate-agent-name',
        severity: 'error',
        message: 'agents `agent` and `second` are both named `agent-…`',
        hint: 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
        path: ['agents', 1, 'env', 'NX_AGENT_NAME'],
        related: [{ message: 'the other agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('reports two single agents of one name', () => {
    expect(check(agentsJob({ count: 1, env: constant }), second({ count: 1, env: constant }))).toHaveLength(1);
  });

  it('warns about agents without a name', () => {
    expect(check(agentsJob({ env: new Map() }), second({ env: new Map() }))).toEqual([
      {
        code: 'dte/duplicate-agent-name',
        severity: 'warning',
        message: 'agents `agent`, `second` have no `NX_AGENT_NAME`',
        hint: 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
        path: ['agents'],
        related: [{ message: 'no name here either', path: ['agents', 1] }],
      },
    ]);
  });

  it('warns about as few as two of them', () => {
    expect(check(agentsJob({ count: 2, env: new Map() }))).toHaveLength(1);
  });

  it('accepts a single agent without a name or with a constant one', () => {
    expect(check(agentsJob({ count: 1, env: new Map() }))).toEqual([]);
    expect(check(agentsJob({ count: 1, env: constant }))).toEqual([]);
  });

  it('accepts names by index, by expression and from a shell line', () => {
    expect(check(agentsJob(), second({ env: named({ kind: 'agent-name', prefix: 'second' }) }))).toEqual([]);
    expect(check(agentsJob({ env: named({ kind: 'expression', text: '$CI_JOB_ID' }) }))).toEqual([]);
    expect(
      check(agentsJob({ env: new Map(), steps: [run('NX_AGENT_NAME=$ID npx nx-cloud start-agent', [])] })),
    ).toEqual([]);
  });

  it('accepts one name in runs that never meet', () => {
    const onPush = { count: 1, env: constant, triggers: triggersOf({ pullRequests: false }) };
    expect(check(agentsJob(onPush), second({ ...onPush, triggers: triggersOf({ branches: [] }) }))).toEqual([]);
    expect(check(agentsJob({ group: 'linux' }), second({ group: 'windows' }))).toEqual([]);
  });
});
