import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  otherJob,
  type PlanChanges,
  run,
} from '../../testing/plan-fixture.js';
import { agentsRunOn } from './agents-run-on.js';
import { explicitWithoutComplete } from './explicit-without-complete.js';

const context = { provider: fixtureProvider() };
const check = (changes: PlanChanges) => explicitWithoutComplete.check(healthyPlan(changes), context);
const steps = coordinatorSteps([
  'npx nx-cloud start-ci-run --distribute-on=manual --require-explicit-completion',
  'npx nx affected -t build',
]);

describe('dte/explicit-without-complete', () => {
  it('reports a run that has to be completed and is not, once', () => {
    const jobs = [coordinatorJob({ steps, always: [] }), agentsJob()];
    expect(check({ jobs })).toEqual([
      {
        code: 'dte/explicit-without-complete',
        severity: 'error',
        message: 'coordinator `main` asks for explicit completion and does not always complete the run',
        hint: 'run `nx-cloud complete-ci-run` at the end of the coordinator, whatever happened before',
        path: ['coordinator'],
        related: [{ message: 'explicit completion is asked for here', path: ['commands', 0] }],
      },
    ]);
    expect(agentsRunOn.check(healthyPlan({ jobs }), context)).toEqual([]);
  });

  it('reads the setting from the file as well, with the changes for the group', () => {
    const started = coordinatorSteps(['npx nx-cloud start-nx-agents']);
    const jobs = [coordinatorJob({ steps: started, always: [], group: 'linux' }), agentsJob({ group: 'linux' })];
    const explicit = { requireExplicitCompletion: true };
    expect(check({ jobs, workspace: { ciConfig: explicit } })).toHaveLength(1);
    expect(check({ jobs, workspace: { ciConfig: { overrides: { linux: explicit } } } })).toHaveLength(1);
    expect(check({ jobs, workspace: { ciConfig: { overrides: { windows: explicit } } } })).toEqual([]);
    expect(check({ jobs })).toEqual([]);
  });

  it('accepts a run that is always completed', () => {
    expect(check({ jobs: [coordinatorJob({ steps }), agentsJob()] })).toEqual([]);
  });

  it('accepts a run that ends with its heartbeat', () => {
    expect(check({ jobs: [coordinatorJob({ always: [] }), agentsJob()] })).toEqual([]);
  });

  it('counts a completion in a later job only where that need not wait for the agents', () => {
    const cleanup = otherJob({ phase: 'after', steps: [run('npx nx-cloud complete-ci-run', [])] });
    const plan = healthyPlan({ jobs: [coordinatorJob({ steps, always: [] }), agentsJob(), cleanup] });
    const ordered = (jobOrder: 'groups' | 'names') => ({ provider: fixtureProvider({ traits: { jobOrder } }) });
    expect(explicitWithoutComplete.check(plan, ordered('names'))).toEqual([]);
    expect(explicitWithoutComplete.check(plan, ordered('groups'))).toHaveLength(1);
  });
});
