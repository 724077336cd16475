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
  triggersOf,
  unknownStep,
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

  it('is silent where a step may complete the run, but not for that of another job', () => {
    expect(check(coordinatorJob({ always: [unknownStep('nx/stop')] }), agentsJob())).toEqual([]);
    const notify = otherJob({ steps: [unknownStep('slack/notify')] });
    expect(check(coordinatorJob({ always: [] }), agentsJob(), notify)).toHaveLength(1);
  });

  it('accepts a completion that the shell runs when it ends', () => {
    const trap = run("trap 'npx nx-cloud stop-all-agents' EXIT", []);
    expect(check(coordinatorJob({ steps: [trap, ...coordinatorJob().steps], always: [] }), agentsJob())).toEqual([]);
  });

  it('takes agents that may run with the coordinator for its own, where no others do', () => {
    const always = { always: [] };
    const agents = agentsJob({ triggers: { ...triggersOf({ pullRequests: false, branches: [] }), others: ['$DTE'] } });
    expect(check(coordinatorJob(always), agents)).toHaveLength(1);
    expect(check(coordinatorJob(always), agentsJob(), agents)[0]?.related).toHaveLength(1);
    expect(check(coordinatorJob(always), agentsJob({ unknown: ['triggers'] }))).toHaveLength(1);
    expect(check(coordinatorJob({ ...always, runs: ['a'] }), agentsJob({ runs: ['b'] }))).toEqual([]);
  });

  it('does not count a completion that comes too early, too late, or in another run', () => {
    const cleanup = (changes: Partial<PlanJob>) =>
      otherJob({ steps: [run('npx nx-cloud stop-all-agents', [])], ...changes });
    const jobs = [coordinatorJob({ always: [] }), agentsJob()];
    const tags = { ...triggersOf({ pullRequests: false, branches: [] }), others: ['tags'] };
    expect(check(...jobs, cleanup({ phase: 'before' }))).toHaveLength(1);
    expect(check(...jobs, cleanup({ triggers: tags }))).toHaveLength(1);
    expect(check(...jobs, cleanup({ phase: 'after' }))).toEqual([]);
    const plan = healthyPlan({ jobs: [...jobs, cleanup({ phase: 'after' })] });
    expect(agentsRunOn.check(plan, { provider: fixtureProvider({ traits: { jobOrder: 'groups' } }) })).toHaveLength(1);
  });
});
