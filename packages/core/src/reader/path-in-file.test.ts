import { describe, expect, it } from 'vitest';
import { agentsJob, coordinatorJob, coordinatorSteps, healthyPlan } from '../testing/plan-fixture.js';
import { pathInFile } from './path-in-file.js';

const startedWith = (flags: string) => {
  const lines = ['npm ci', `npx nx-cloud start-ci-run --distribute-on=manual ${flags}`];
  return healthyPlan({ jobs: [coordinatorJob({ steps: coordinatorSteps(lines) }), agentsJob()] });
};
const rule = ['nx', 'assignmentRules', 0, 'runOn', 0, 'agent'];

describe('the path of a finding in a file', () => {
  it('is the start command for assignment rules', () => {
    expect(pathInFile(rule, startedWith('--assignment-rules=rules.yaml'))).toEqual(['commands', 1]);
  });

  it('is the same where no run names any, and for everything else', () => {
    expect(pathInFile(rule, startedWith(''))).toBe(rule);
    const job = ['jobs', 0, 'image'];
    expect(pathInFile(job, startedWith('--assignment-rules=rules.yaml'))).toBe(job);
  });
});
