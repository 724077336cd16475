import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../../nx/assignment-rules-file.js';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { labelWithoutRule } from './label-without-rule.js';

const start = 'npx nx-cloud start-ci-run --distribute-on=manual --assignment-rules=.nx/workflows/assignment-rules.yaml';
const jobs = [
  coordinatorJob({ steps: coordinatorSteps([start]) }),
  agentsJob({ label: 'small' }),
  agentsJob({ name: 'large', label: 'large', origin: { path: ['agents', 1] } }),
];
const check = (...assignmentRules: readonly AssignmentRule[]) =>
  labelWithoutRule.check(healthyPlan({ jobs, workspace: { assignmentRules } }), { provider: fixtureProvider() });

describe('dte/label-without-rule', () => {
  it('reports a pool that the rules leave without a task', () => {
    expect(check({ targets: ['*'], runOn: [{ agent: 'large' }] })).toEqual([
      {
        code: 'dte/label-without-rule',
        severity: 'warning',
        message: 'no assignment rule names `small`, and the rules leave no task for agents `agent`',
        hint: 'name `small` in a rule, or take the pool away',
        path: ['agents', 'label'],
      },
    ]);
  });

  it('only mentions a pool that gets what the rules leave over', () => {
    expect(check({ targets: ['e2e'], runOn: [{ agent: 'large' }] })).toEqual([
      {
        code: 'dte/label-without-rule',
        severity: 'info',
        message: 'no assignment rule names `small`: agents `agent` get only tasks that no rule names',
        hint: 'name `small` in a rule, or take the pool away',
        path: ['agents', 'label'],
      },
    ]);
  });

  it('accepts labels that rules name, and labels without any rules', () => {
    expect(check({ targets: ['e2e'], runOn: [{ agent: 'large' }, { agent: 'small' }] })).toEqual([]);
    expect(check()).toEqual([]);
  });
});
