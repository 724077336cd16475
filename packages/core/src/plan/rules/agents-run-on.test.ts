import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyCommands,
  healthyPlan,
  otherJob,
  run,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { agentsRunOn } from './agents-run-on.js';

const context = { provider: fixtureProvider() };
const check = (...jobs: readonly PlanJob[]) => agentsRunOn.check(healthyPlan({ jobs }), context);

describe('dte/agents-run-on', () => {
  it('reports a coordinator that does not always complete its run', () => {
    expect(check(coordinatorJob({ always: [] }), agentsJob())).toEqual([
      {
        code: 'dte/agents-run-on',
        severity: 'warning',
        message: 'coordinator `main` does not stop its agents when it fails early',
        hint: 'run `nx-cloud stop-all-agents` at the end of the coordinator, whatever happened before',
        path: ['coordinator'],
        related: [{ message: 'agents start here', path: ['agents'] }],
      },
    ]);
  });

  it('is not content with a completion that a failure skips', () => {
    const steps = coordinatorSteps([...healthyCommands, 'npx nx-cloud stop-all-agents']);
    expect(check(coordinatorJob({ steps, always: [] }), agentsJob())).toHaveLength(1);
  });

  it('accepts every name of the completion, also inside of a shell line', () => {
    for (const line of [
      'npx nx-cloud complete-ci-run',
      'npx nx complete-ci-run',
      'npx nx-cloud complete-run-group',
      'npx nx-cloud stop-all-agents || true',
    ]) {
      expect(check(coordinatorJob({ always: [run(line, [])] }), agentsJob()), line).toEqual([]);
    }
  });

  it('accepts a completion in a job of its own', () => {
    const cleanup = otherJob({ steps: [run('npx nx-cloud stop-all-agents', [])] });
    expect(check(coordinatorJob({ always: [] }), agentsJob(), cleanup)).toEqual([]);
  });

  it('is silent about a coordinator that starts no run of its own, or has no agents', () => {
    const steps = coordinatorSteps(['npx nx affected -t build']);
    expect(check(coordinatorJob({ steps, always: [] }), agentsJob())).toEqual([]);
    expect(check(coordinatorJob({ always: [] }))).toEqual([]);
  });
});
