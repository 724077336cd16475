import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  triggersOf,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { agentCountDrift } from './agent-count-drift.js';

const byFlag = (count: number) =>
  coordinatorJob({
    steps: coordinatorSteps([`npx nx-cloud start-ci-run --distribute-on=manual --agent-count=${count}`]),
  });
const byVariable = (text: string) =>
  coordinatorJob({ env: new Map([['NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT', { kind: 'text', text } as const]]) });
const check = (...jobs: readonly PlanJob[]) =>
  agentCountDrift.check(healthyPlan({ jobs }), { provider: fixtureProvider() });

describe('dte/agent-count-drift', () => {
  it('reports a flag that says another number', () => {
    expect(check(byFlag(4), agentsJob())).toEqual([
      {
        code: 'dte/agent-count-drift',
        severity: 'warning',
        message: '`--agent-count` says 4, and there are 3 agents',
        hint: 'leave `--agent-count` out, or set it to the number of agents',
        path: ['commands', 0],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('reports a variable that says another number', () => {
    expect(
      check(byVariable('6'), agentsJob(), agentsJob({ name: 'large', count: 2, origin: { path: ['large'] } })),
    ).toEqual([
      {
        code: 'dte/agent-count-drift',
        severity: 'warning',
        message: '`NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` says 6, and there are 5 agents',
        hint: 'leave `NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT` out, or set it to the number of agents',
        path: ['coordinator', 'env', 'NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT'],
        related: [
          { message: 'agents start here', path: ['agents'] },
          { message: 'agents start here', path: ['large'] },
        ],
      },
    ]);
  });

  it('counts the agents of the same group and occasion only', () => {
    const elsewhere = [coordinatorJob({ group: 'b' }), agentsJob({ group: 'b', count: 9 })];
    expect(check(byFlag(3), agentsJob(), ...elsewhere)).toEqual([]);
    const onPush = agentsJob({ triggers: triggersOf({ pullRequests: false }) });
    const onRequest = agentsJob({ triggers: triggersOf({ branches: [] }) });
    expect(check(byFlag(3), onPush, onRequest)).toEqual([]);
  });

  it('accepts the right number, and one that it cannot read', () => {
    expect(check(byFlag(3), agentsJob())).toEqual([]);
    expect(check(byVariable('$AGENTS'), agentsJob())).toEqual([]);
    expect(check(byVariable('4'))).toEqual([]);
  });

  it('reads the variable from a shell line', () => {
    const variable = 'NX_CLOUD_DISTRIBUTED_EXECUTION_AGENT_COUNT';
    const withLine = (line: string) => coordinatorJob({ steps: coordinatorSteps([line]) });
    expect(check(withLine(`export ${variable}=4`), agentsJob()).map(({ path }) => path)).toEqual([['commands', 0]]);
    expect(check(withLine(`export ${variable}=3`), agentsJob())).toEqual([]);
    expect(check(withLine(`if [ $A ]; then export ${variable}=4; fi`), agentsJob())).toEqual([]);
  });

  it('is silent where it is not sure how many agents start', () => {
    expect(check(byFlag(4), agentsJob({ unknown: ['count'] }))).toEqual([]);
    expect(check(byFlag(4), agentsJob({ unknown: ['triggers'] }))).toEqual([]);
    expect(
      check(byFlag(4), agentsJob(), agentsJob({ triggers: { ...triggersOf({ branches: [] }), others: ['$A'] } })),
    ).toEqual([]);
    const inRuns = [agentsJob({ runs: ['a'] }), agentsJob({ runs: ['b'], count: 9 })];
    expect(check({ ...byFlag(3), runs: ['a'] }, ...inRuns)).toEqual([]);
  });
});
