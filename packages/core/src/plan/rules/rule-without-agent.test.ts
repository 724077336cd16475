import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../../nx/assignment-rules-file.js';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  run,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { ruleWithoutAgent } from './rule-without-agent.js';

const start = 'npx nx-cloud start-ci-run --distribute-on=manual --assignment-rules=.nx/workflows/assignment-rules.yaml';
const coordinator = coordinatorJob({ steps: coordinatorSteps([start]) });
const rule = (...labels: readonly string[]): AssignmentRule => ({
  targets: ['build'],
  runOn: labels.map((agent) => ({ agent })),
});

function check(assignmentRules: readonly AssignmentRule[], agents: readonly PlanJob[], main = coordinator) {
  const plan = healthyPlan({ jobs: [main, ...agents], workspace: { assignmentRules } });
  return ruleWithoutAgent.check(plan, { provider: fixtureProvider() });
}

describe('dte/rule-without-agent', () => {
  it('reports a rule whose label no pool has', () => {
    const agents = [agentsJob({ label: 'small' }), agentsJob({ label: 'large' })];
    expect(check([rule('small'), rule('lagre')], agents)).toEqual([
      {
        code: 'dte/rule-without-agent',
        severity: 'error',
        message: 'an assignment rule runs tasks on `lagre`, and no agents have that label',
        hint: 'write `large` if that was meant; the labels are `small`, `large`',
        path: ['nx', 'assignmentRules', 1, 'runOn', 0, 'agent'],
      },
    ]);
    expect(check([rule('gpu')], agents).map(({ hint }) => hint)).toEqual([
      'name a label that a pool has; the labels are `small`, `large`',
    ]);
    expect(check([rule('gpu')], [agentsJob()]).map(({ hint }) => hint)).toEqual([
      'give a pool that label; no pool has one',
    ]);
  });

  it('only warns where the tasks have other agents to run on', () => {
    expect(check([rule('small', 'gpu')], [agentsJob({ label: 'small' })]).map(({ severity }) => severity)).toEqual([
      'warning',
    ]);
  });

  it('accepts a label in any group, also one that is only in the environment', () => {
    const env = new Map([['NX_AGENT_LAUNCH_TEMPLATE', { kind: 'text', text: 'large' } as const]]);
    expect(
      check([rule('small'), rule('large')], [agentsJob({ label: 'small' }), agentsJob({ env, group: 'b' })]),
    ).toEqual([]);
  });

  it('is silent where a label cannot be read', () => {
    const env = new Map([['NX_AGENT_LAUNCH_TEMPLATE', { kind: 'expression', text: '$LABEL' } as const]]);
    expect(check([rule('large')], [agentsJob({ env })])).toEqual([]);
    expect(check([rule('large')], [agentsJob({ label: 'small' }), agentsJob({ env })])).toEqual([]);
    const steps = [run('NX_AGENT_LAUNCH_TEMPLATE=large npx nx-cloud start-agent', [])];
    expect(check([rule('large')], [agentsJob({ steps })])).toEqual([]);
  });

  it('takes the rules for used as soon as one run uses them', () => {
    const second = coordinatorJob({ group: 'b' });
    expect(check([rule('large')], [agentsJob(), second])).toHaveLength(1);
  });

  it('is silent about rules that no run uses', () => {
    expect(check([rule('large')], [agentsJob()], coordinatorJob())).toEqual([]);
  });
});
