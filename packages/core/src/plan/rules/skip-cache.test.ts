import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
} from '../../testing/plan-fixture.js';
import { skipCache } from './skip-cache.js';

function check(...lines: readonly string[]) {
  const steps = coordinatorSteps(['npx nx-cloud start-ci-run --distribute-on=manual', ...lines]);
  return skipCache.check(healthyPlan({ jobs: [coordinatorJob({ steps }), agentsJob()] }), {
    provider: fixtureProvider(),
  });
}

describe('dte/skip-cache', () => {
  it('reports a distributed command that skips the cache', () => {
    expect(check('npx nx affected -t build --skip-nx-cache')).toEqual([
      {
        code: 'dte/skip-cache',
        severity: 'warning',
        message: '`nx affected` skips the cache, which distributed tasks need',
        hint: 'leave `--skip-nx-cache` out, or keep the command from being distributed with `--no-agents`',
        path: ['commands', 1],
      },
    ]);
  });

  it('knows the other spellings of the flag', () => {
    expect(
      check('npx nx run-many -t build --skipNxCache', 'npx nx affected -t lint --skip-nx-cache=true'),
    ).toHaveLength(2);
  });

  it('accepts commands that use the cache or stay on the coordinator', () => {
    expect(check('npx nx affected -t build --skip-nx-cache=false', 'npx nx affected -t build')).toEqual([]);
    expect(check('npx nx affected -t build --skip-nx-cache --no-agents')).toEqual([]);
  });
});
