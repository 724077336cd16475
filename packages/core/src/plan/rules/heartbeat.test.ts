import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { heartbeat } from './heartbeat.js';

const lint = 'npx nx affected -t lint';
const e2e = 'npx nx affected -t e2e';

function check(flags: string, ...lines: readonly string[]) {
  const steps = coordinatorSteps([`npx nx-cloud start-ci-run --distribute-on=manual ${flags}`, ...lines]);
  const jobs = [coordinatorJob({ steps }), agentsJob()];
  return heartbeat.check(healthyPlan({ jobs }), { provider: fixtureProvider() });
}

describe('dte/heartbeat', () => {
  it('reports what ends the reports to Nx Cloud while the run goes on', () => {
    expect(check('', lint, 'pkill -f node || true', e2e)).toEqual([
      {
        code: 'dte/heartbeat',
        severity: 'warning',
        message: '`pkill -f node` may end what tells Nx Cloud that the run goes on',
        hint: 'clean up after the last Nx command, or start the run with `--require-explicit-completion` and always end it with `complete-ci-run`',
        path: ['commands', 2],
        related: [{ message: 'the run goes on here', path: ['commands', 3] }],
      },
    ]);
  });

  it('knows what ends all of Node, and what clears the run', () => {
    for (const line of [
      'killall node',
      'sudo killall -9 node',
      'kill -9 $(pgrep node)',
      'kill $(pidof node)',
      'npx nx reset',
      'pnpm exec nx reset',
    ]) {
      expect(check('', lint, line, e2e), line).toHaveLength(1);
    }
    expect(check('', 'npx nx-cloud record -- nx format:check', 'killall node', lint)).toHaveLength(1);
  });

  it('accepts what ends something else', () => {
    for (const line of [
      'kill $SERVER_PID',
      'kill %1',
      'pkill chrome',
      'npx nx reset --onlyDaemon',
      'npx nx daemon --stop',
      'echo killall node',
    ]) {
      expect(check('', lint, line, e2e), line).toEqual([]);
    }
  });

  it('accepts it before the first command, after the last one, and with explicit completion', () => {
    expect(check('', 'npx nx reset', lint, e2e, 'killall node')).toEqual([]);
    expect(check('--require-explicit-completion', lint, 'killall node', e2e)).toEqual([]);
    expect(check('', lint, 'killall node', 'npx nx affected -t e2e --no-agents')).toEqual([]);
    expect(check('', 'killall node')).toEqual([]);
  });
});
