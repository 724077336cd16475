import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { parallelExitCode } from './parallel-exit-code.js';

function check(...lines: readonly string[]) {
  const jobs = [coordinatorJob({ steps: coordinatorSteps(lines) }), agentsJob()];
  return parallelExitCode.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/parallel-exit-code', () => {
  it('reports each command in the background', () => {
    const line = 'npx nx affected -t lint & npx nx-cloud record -- nx format:check & npx nx affected -t build';
    const hint =
      'run the targets in one command, `nx affected -t lint,test,build`, or `wait` for each process by its id';
    expect(check(line)).toEqual([
      {
        code: 'dte/parallel-exit-code',
        severity: 'error',
        message: 'the exit code of `nx affected` is lost, because `&` runs it in the background',
        hint,
        path: ['commands', 0],
      },
      {
        code: 'dte/parallel-exit-code',
        severity: 'error',
        message: 'the exit code of `nx-cloud record` is lost, because `&` runs it in the background',
        hint,
        path: ['commands', 0],
      },
    ]);
  });

  it('knows what has to be waited for', () => {
    expect(check('npx nx format:check &')).toHaveLength(1);
    expect(check('npx nx-cloud record -- ./audit.sh &')).toHaveLength(1);
    expect(check('npx nx run-many -t serve,e2e &')).toHaveLength(1);
  });

  it('is not content with a bare wait', () => {
    expect(check('npx nx affected -t lint &', 'npx nx affected -t test &', 'wait')).toHaveLength(2);
  });

  it('accepts a wait for each process', () => {
    expect(check('npx nx affected -t lint & pid=$!', 'npx nx affected -t build', 'wait $pid')).toEqual([]);
  });

  it('accepts servers, other programs and other operators', () => {
    expect(
      check('npx nx run-many -t serve &', 'sleep 5 &', 'npx nx affected -t lint && npx nx affected -t e2e'),
    ).toEqual([]);
    expect(check('npx nx affected -t build 2>&1 | tee build.log', 'npx nx affected -t lint &> lint.log')).toEqual([]);
    expect(check("echo 'a & b'")).toEqual([]);
  });

  it('sees groups in the background, and tells the line', () => {
    expect(check('for t in lint test; do\n  npx nx affected -t $t &\ndone\nwait').map(({ path }) => path)).toEqual([
      ['commands', 0, 1],
    ]);
    expect(check('(cd web && npx nx affected -t lint) &', '{ time npx nx run app:build; } &')).toHaveLength(2);
  });
});
