import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { mixedConfig } from './mixed-config.js';

const context = { provider: fixtureProvider() };
const fromFile = coordinatorSteps(['npx nx-cloud start-nx-agents', 'npx nx affected -t build']);

describe('dte/mixed-config', () => {
  it('reports flags in a workspace with a file', () => {
    const plan = healthyPlan({ workspace: { ciConfig: { distributeOn: 'manual' } } });
    expect(mixedConfig.check(plan, context)).toEqual([
      {
        code: 'dte/mixed-config',
        severity: 'error',
        message: '`start-ci-run` does not run in a workspace with a `.nx/ci-config.yaml`',
        hint: 'start the run with `nx-cloud start-nx-agents` alone, or remove `.nx/ci-config.yaml` and use `start-ci-run` alone',
        path: ['commands', 0],
      },
    ]);
  });

  it('reports two coordinators of which one uses flags and the other the file', () => {
    const jobs = [
      coordinatorJob({ group: 'linux' }),
      agentsJob({ group: 'linux' }),
      coordinatorJob({ group: 'windows', steps: fromFile }),
      agentsJob({ group: 'windows' }),
    ];
    expect(mixedConfig.check(healthyPlan({ jobs }), context)).toEqual([
      {
        code: 'dte/mixed-config',
        severity: 'error',
        message: '`start-ci-run` and `start-nx-agents` are both used, and never work in the same workspace',
        hint: 'start the run with `nx-cloud start-nx-agents` alone, or remove `.nx/ci-config.yaml` and use `start-ci-run` alone',
        path: ['commands', 0],
        related: [{ message: '`start-nx-agents` is used here', path: ['commands', 0] }],
      },
    ]);
  });

  it('accepts one dialect', () => {
    const jobs = [coordinatorJob({ steps: fromFile }), agentsJob()];
    expect(mixedConfig.check(healthyPlan(), context)).toEqual([]);
    expect(mixedConfig.check(healthyPlan({ jobs, workspace: { ciConfig: {} } }), context)).toEqual([]);
  });

  it('is silent about a file that it does not know of', () => {
    const jobs = [coordinatorJob({ steps: fromFile }), agentsJob()];
    expect(mixedConfig.check(healthyPlan({ jobs }), context)).toEqual([]);
  });
});
