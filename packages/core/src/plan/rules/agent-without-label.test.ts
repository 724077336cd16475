import { describe, expect, it } from 'vitest';
import type { AssignmentRule } from '../../nx/assignment-rules-file.js';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { agentWithoutLabel } from './agent-without-label.js';

const start = 'npx nx-cloud start-ci-run --distribute-on=manual --assignment-rules=.nx/workflows/assignment-rules.yaml';
const jobs = [
  coordinatorJob({ steps: coordinatorSteps([start]) }),
  agentsJob(),
  agentsJob({ name: 'large', label: 'large', origin: { path: ['agents', 1] } }),
];
const check = (...assignmentRules: readonly AssignmentRule[]) =>
  agentWithoutLabel.check(healthyPlan({ jobs, workspace: { assignmentRules } }), { provider: fixtureProvider() });

describe('dte/agent-without-label', () => {
  it('reports agents that the rules leave without a task', () => {
    expect(check({ projects: ['*'], runOn: [{ agent: 'large' }] })).toEqual([
      {
        code: 'dte/agent-without-label',
        severity: 'warning',
        message: 'agents `agent` have no label, and the assignment rules leave no task for them',
        hint: 'give the pool a label and name it in a rule',
        path: ['agents'],
      },
    ]);
  });

  it('knows a rule for everything among others', () => {
    const rules = [
      { targets: ['e2e'], runOn: [{ agent: 'large' }] },
      { projects: ['*'], runOn: [{ agent: 'large' }] },
    ];
    expect(check(...rules).map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('only mentions agents that get what the rules leave over', () => {
    expect(check({ targets: ['e2e'], runOn: [{ agent: 'large' }] })).toEqual([
      {
        code: 'dte/agent-without-label',
        severity: 'info',
        message: 'agents `agent` have no label and get only tasks that no assignment rule names',
        hint: 'give the pool a label and name it in a rule',
        path: ['agents'],
      },
    ]);
    const narrow = { targets: ['*'], configurations: ['ci'], runOn: [{ agent: 'large' }] };
    expect(check(narrow).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('accepts agents without a label where there are no rules', () => {
    expect(check()).toEqual([]);
    expect(agentWithoutLabel.check(healthyPlan(), { provider: fixtureProvider() })).toEqual([]);
  });
});
