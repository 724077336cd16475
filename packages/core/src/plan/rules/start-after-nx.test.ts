import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { startAfterNx } from './start-after-nx.js';

const start = 'npx nx-cloud start-ci-run --distribute-on=manual';

function check(...lines: readonly string[]) {
  const jobs = [coordinatorJob({ steps: coordinatorSteps(lines) }), agentsJob()];
  return startAfterNx.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/start-after-nx', () => {
  it('reports each command that Nx Cloud hears of before the start', () => {
    const related = [{ message: 'the run is started here', path: ['commands', 2] }];
    const hint = 'run `start-ci-run` before every other Nx command of the coordinator';
    const lines = [
      'npx nx-cloud record -- nx format:check',
      'npx nx affected -t lint',
      start,
      'npx nx affected -t build',
    ];
    expect(check(...lines)).toEqual([
      {
        code: 'dte/start-after-nx',
        severity: 'error',
        message: '`nx-cloud record` runs before `start-ci-run`',
        hint,
        path: ['commands', 0],
        related,
      },
      {
        code: 'dte/start-after-nx',
        severity: 'error',
        message: '`nx affected` runs before `start-ci-run`',
        hint,
        path: ['commands', 1],
        related,
      },
    ]);
  });

  it('looks into a step of several lines', () => {
    expect(check(`npm run prepare && npx nx run-many -t codegen\n${start}`)).toHaveLength(1);
  });

  it('accepts commands that are no part of the run', () => {
    expect(check('npx nx format:check', 'npx nx affected -t lint --no-agents', 'npx nx --version', start)).toEqual([]);
  });

  it('accepts any order with the file, which every command reads', () => {
    expect(check('npx nx affected -t lint', 'npx nx-cloud start-nx-agents')).toEqual([]);
  });

  it('looks into branches, scripts and subshells, but not into the other branch of the start', () => {
    expect(check(`if [ "$A" ]; then npx nx affected -t lint; fi\n${start}`).map(({ path }) => path)).toEqual([
      ['commands', 0, 0],
    ]);
    expect(check(`bash -c 'npx nx affected -t lint'`, `(cd web; time npx nx run app:build)`, start)).toHaveLength(2);
    expect(check(`if [ "$A" ]; then npx nx affected -t lint; else ${start}; fi`)).toEqual([]);
  });

  it('accepts commands that Nx Cloud does not hear of', () => {
    expect(check('NX_NO_CLOUD=true npx nx affected -t lint', start)).toEqual([]);
    expect(check('NX_CLOUD_DISTRIBUTED_EXECUTION=false npx nx run app:build', start)).toEqual([]);
  });
});
