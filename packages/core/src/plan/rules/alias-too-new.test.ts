import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  run,
} from '../../testing/plan-fixture.js';
import { aliasTooNew } from './alias-too-new.js';

const agents = agentsJob({
  steps: [run('npx nx start-agent', ['agents'])],
  always: [run('npx nx-cloud upload-agent-metrics', ['agents'])],
});
const coordinator = coordinatorJob({
  steps: coordinatorSteps(['npx nx start-ci-run', 'npx nx record -- nx format:check']),
});

function check(nxVersion?: string) {
  const workspace = nxVersion === undefined ? {} : { nxVersion };
  return aliasTooNew.check(healthyPlan({ jobs: [coordinator, agents], workspace }), { provider: fixtureProvider() });
}

describe('dte/alias-too-new', () => {
  it("reports each command that the workspace's Nx does not know", () => {
    expect(check('21.2.3')).toEqual([
      {
        code: 'dte/alias-too-new',
        severity: 'error',
        message: '`nx start-ci-run` needs Nx 21.3.0, and the workspace has 21.2.3',
        hint: 'call `nx-cloud` instead of `nx`, or update Nx to 21.3.0',
        path: ['commands', 0],
      },
      {
        code: 'dte/alias-too-new',
        severity: 'error',
        message: '`nx record` needs Nx 21.3.0, and the workspace has 21.2.3',
        hint: 'call `nx-cloud` instead of `nx`, or update Nx to 21.3.0',
        path: ['commands', 1],
      },
      {
        code: 'dte/alias-too-new',
        severity: 'error',
        message: '`nx start-agent` needs Nx 21.6.6, and the workspace has 21.2.3',
        hint: 'call `nx-cloud` instead of `nx`, or update Nx to 21.6.6',
        path: ['agents'],
      },
      {
        code: 'dte/alias-too-new',
        severity: 'error',
        message: '`nx-cloud upload-agent-metrics` needs Nx 22.1.0, and the workspace has 21.2.3',
        hint: 'leave the command out, or update Nx to 22.1.0',
        path: ['agents'],
      },
    ]);
  });

  it('only warns where a version leaves open which release it is', () => {
    expect(check('21').map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning', 'error']);
    expect(check('22').map(({ severity }) => severity)).toEqual(['warning']);
    expect(check('22.0').map(({ severity }) => severity)).toEqual(['error']);
  });

  it('accepts a version that knows them all', () => {
    expect(check('22.1.0')).toEqual([]);
  });

  it('is silent where the version is not known or none', () => {
    expect(check()).toEqual([]);
    expect(check('latest')).toEqual([]);
  });
});
