import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  run,
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

  it('reports a start from a file in a workspace that has none', () => {
    const plan = healthyPlan({
      jobs: [coordinatorJob({ steps: fromFile }), agentsJob()],
      workspace: { lacksCiConfig: true },
    });
    expect(mixedConfig.check(plan, context)).toEqual([
      {
        code: 'dte/mixed-config',
        severity: 'error',
        message: '`start-nx-agents` does not run in a workspace without a `.nx/ci-config.yaml`',
        hint: 'write `.nx/ci-config.yaml`, or start the run with `nx-cloud start-ci-run --distribute-on=manual`',
        path: ['commands', 0],
      },
    ]);
    expect(mixedConfig.check(healthyPlan({ workspace: { lacksCiConfig: true } }), context)).toEqual([]);
  });

  it('is silent about a job that makes or removes the file', () => {
    const make = run('cp ci/nx.yaml .nx/ci-config.yaml', []);
    const made = coordinatorJob({ steps: [make, ...fromFile] });
    expect(mixedConfig.check(healthyPlan({ jobs: [made], workspace: { lacksCiConfig: true } }), context)).toEqual([]);
    const removed = coordinatorJob({ steps: [run('rm .nx/ci-config.yaml', []), ...coordinatorJob().steps] });
    const workspace = { ciConfig: { distributeOn: 'manual' } };
    expect(mixedConfig.check(healthyPlan({ jobs: [removed], workspace }), context)).toEqual([]);
  });
});
