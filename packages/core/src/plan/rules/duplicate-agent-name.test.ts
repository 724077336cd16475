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

  it('mentions agents without a name', () => {
    expect(check(agentsJob({ env: new Map() }), second({ env: new Map() }))).toEqual([
      {
        code: 'dte/duplicate-agent-name',
        severity: 'info',
        message: 'agents `agent`, `second` have no `NX_AGENT_NAME`',
        hint: 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
        path: ['agents'],
        related: [{ message: 'no name here either', path: ['agents', 1] }],
      },
    ]);
  });

  it('mentions as few as two of them', () => {
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

  it('accepts a name that an instance name completes', () => {
    const env = new Map([
      ...constant,
      ['NX_AGENT_INSTANCE_NAME', { kind: 'expression', text: '$ID' } as const] as const,
    ]);
    expect(check(agentsJob({ env }))).toEqual([]);
    expect(check(agentsJob({ env: constant, always: [run('export NX_AGENT_INSTANCE_NAME=$ID', [])] }))).toEqual([]);
  });

  it('is silent about what is not known, and about agents in different runs', () => {
    expect(check(agentsJob({ env: constant, unknown: ['count'] }))).toEqual([]);
    expect(check(agentsJob({ env: new Map(), unknown: ['env'] }))).toEqual([]);
    expect(check(agentsJob({ env: new Map(), steps: [unknownStep('agent/name')] }))).toEqual([]);
    const single = { count: 1, env: constant };
    expect(check(agentsJob({ ...single, runs: ['a'] }), second({ ...single, runs: ['b'] }))).toEqual([]);
  });

  const inShell = (...lines: readonly string[]) => ({
    env: new Map(),
    steps: lines.map((line, at) => run(line, [at])),
  });
  const start = 'npx nx-cloud start-agent';

  it('reports a name that a shell line gives to all agents', () => {
    expect(check(agentsJob(inShell('export NX_AGENT_NAME=agent', start)))).toEqual([
      {
        code: 'dte/duplicate-agent-name',
        severity: 'error',
        message: 'all 3 agents of `agent` are named `agent`',
        hint: 'set `NX_AGENT_NAME` to a name with the index of the agent in it',
        path: [0],
      },
    ]);
    expect(check(agentsJob(inShell(`NX_AGENT_NAME='agent' ${start}`)))).toHaveLength(1);
    expect(check(agentsJob({ ...inShell('export NX_AGENT_NAME=a', start), count: 1 }))).toEqual([]);
    const single = { ...inShell('export NX_AGENT_NAME=a', start), count: 1 };
    expect(check(agentsJob(single), second(single))).toHaveLength(1);
  });

  it.each([
    'agent-$CI_NODE_INDEX',
    '$CI_JOB_ID',
    '"agent-${CI_NODE_INDEX}"',
    '$BITBUCKET_STEP_UUID',
    'agent-$BITBUCKET_PARALLEL_STEP',
    '"agent-$CIRCLE_NODE_INDEX"',
    '$(hostname)',
    'agent-`hostname`',
    'agent-$(cat /proc/sys/kernel/random/uuid)',
    'agent-$((CIRCLE_NODE_INDEX + 1))',
    "'agent-'$RANDOM",
  ])('accepts the name %s from a shell line', (value) => {
    expect(check(agentsJob(inShell(`export NX_AGENT_NAME=${value}`, start)))).toEqual([]);
    expect(check(agentsJob(inShell(`NX_AGENT_NAME=${value} ${start}`)))).toEqual([]);
  });

  it('accepts a constant that a shell line adds to, or that may not reach the agent', () => {
    const later = 'export NX_AGENT_NAME="$NX_AGENT_NAME-$CIRCLE_NODE_INDEX"';
    expect(check(agentsJob({ ...inShell(later, start), env: constant }))).toEqual([]);
    expect(check(agentsJob(inShell('export NX_AGENT_NAME=agent', later, start)))).toEqual([]);
    expect(check(agentsJob(inShell('if test "$A"; then export NX_AGENT_NAME=a; fi', start)))).toEqual([]);
    expect(check(agentsJob(inShell('NX_AGENT_NAME=agent', start)))).toEqual([]);
    const { steps } = inShell('export NX_AGENT_NAME=agent', start);
    expect(
      check(agentsJob({ env: new Map(), steps: [...steps.slice(0, 1), unknownStep('x'), ...steps.slice(1)] })),
    ).toEqual([]);
    expect(check(agentsJob({ env: new Map(), unknown: ['env'], steps }))).toEqual([]);
  });

  it('knows that an export ends with its step where each step is a shell', () => {
    const provider = fixtureProvider({ traits: { shell: 'per-step' } });
    const errors = (...lines: readonly string[]) =>
      duplicateAgentName
        .check(healthyPlan({ jobs: [coordinatorJob(), agentsJob(inShell(...lines))] }), { provider })
        .filter(({ severity }) => severity === 'error');
    expect(errors('export NX_AGENT_NAME=agent', start)).toEqual([]);
    expect(errors(`export NX_AGENT_NAME=agent\n${start}`)).toHaveLength(1);
  });

  it('is not silenced by an unreadable step behind the start of the agent', () => {
    const { steps } = inShell(start);
    expect(check(agentsJob({ env: new Map(), steps: [...steps, unknownStep('slack/notify')] }))).toHaveLength(1);
    expect(check(agentsJob({ env: new Map(), steps: [unknownStep('setup'), ...steps] }))).toEqual([]);
  });
});
