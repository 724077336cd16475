import { describe, expect, it } from 'vitest';
import {
  agentsJob,
  coordinatorJob,
  coordinatorSteps,
  fixtureProvider,
  healthyPlan,
  otherJob,
  run,
  unknownStep,
} from '../../testing/plan-fixture.js';
import type { PlanJob } from '../plan-job.js';
import { shallowClone } from './shallow-clone.js';

function check(...lines: readonly string[]) {
  const { history: _, ...coordinator } = coordinatorJob({ steps: coordinatorSteps(lines) });
  return checkJob(coordinator);
}

function checkJob(coordinator: PlanJob) {
  return shallowClone.check(healthyPlan({ jobs: [coordinator, agentsJob()] }), { provider: fixtureProvider() });
}

describe('dte/shallow-clone', () => {
  it('reports a coordinator that compares commits without having all of them', () => {
    expect(check('npx nx affected -t build')).toEqual([
      {
        code: 'dte/shallow-clone',
        severity: 'warning',
        message: '`nx affected` needs the git history, and coordinator `main` does not clone all of it',
        hint: 'clone the whole history on the coordinator',
        path: ['coordinator'],
        related: [{ message: '`nx affected` compares commits here', path: ['commands', 0] }],
      },
    ]);
  });

  it('reports it with an explicit base and for a recorded format check as well', () => {
    expect(check('npx nx affected -t build --base=$NX_BASE --head=$NX_HEAD')).toHaveLength(1);
    expect(check('npx nx-cloud record -- nx format:check')).toHaveLength(1);
  });

  it('is silent about other jobs: what they compare is not what is distributed', () => {
    const deploy = otherJob({ steps: [run('npx nx affected -t deploy', ['jobs', 0, 'steps', 0])] });
    const plan = healthyPlan({ jobs: [coordinatorJob(), agentsJob(), deploy] });
    expect(shallowClone.check(plan, { provider: fixtureProvider() })).toEqual([]);
  });

  it('accepts the whole history', () => {
    expect(checkJob(coordinatorJob())).toEqual([]);
  });

  it('accepts commands that compare no commits', () => {
    expect(check('npx nx run-many -t build', 'npx nx format:check --all')).toEqual([]);
    expect(check('npx nx affected -t build --files=package.json')).toEqual([]);
  });

  it('is silent about a coordinator that fetches by itself', () => {
    expect(check('git fetch --unshallow origin main', 'npx nx affected -t build')).toEqual([]);
  });

  it('accepts a base that is a few commits back', () => {
    expect(check('npx nx affected -t build --base=HEAD~1')).toEqual([]);
    expect(check('npx nx affected -t build --base=HEAD^', 'npx nx affected -t e2e --base=HEAD~30')).toHaveLength(1);
  });

  it('is not content with a clone of its own that is limited in depth', () => {
    expect(check('git clone --depth 1 "$REPOSITORY" .', 'npx nx affected -t build')).toHaveLength(1);
    expect(check('git clone -q --depth=1 "$REPOSITORY" . && npm ci', 'npx nx affected -t build')).toHaveLength(1);
    expect(check('git clone "$REPOSITORY" .; tree --depth 1', 'npx nx affected -t build')).toEqual([]);
  });

  it('is not silenced by what happens behind the command', () => {
    expect(check('npx nx affected -t build', 'git fetch --unshallow')).toHaveLength(1);
    const { history: _, ...coordinator } = coordinatorJob();
    expect(checkJob({ ...coordinator, steps: [...coordinator.steps, unknownStep('slack/notify')] })).toHaveLength(1);
  });

  it('is silent about what is not known', () => {
    const { history: _, ...coordinator } = coordinatorJob();
    expect(checkJob({ ...coordinator, unknown: ['history'] })).toEqual([]);
    expect(checkJob({ ...coordinator, steps: [unknownStep('git/clone'), ...coordinator.steps] })).toEqual([]);
  });
});
