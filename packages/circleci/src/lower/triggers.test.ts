import type { PlanTriggers } from '@dtekit/core/provider';
import { noTriggers, planJob, planOf, planOtherJob, usualTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerTriggers } from './triggers.js';

const nightly = { name: 'nightly', cron: '0 3 * * 1-5', branch: 'release/*' };
const byHand = { equal: ['api', '<< pipeline.trigger_source >>'] };

/** The workflows of a plan: their conditions and the jobs they run with the filters of each. */
function workflows(...triggers: readonly PlanTriggers[]) {
  const jobs = triggers.map((each, index) => planOtherJob({ name: `job-${index}`, triggers: each }));
  const plan = planOf(...jobs);
  return lowerTriggers(plan).map(({ workflow, condition, runs, filters }) => ({
    workflow,
    ...condition,
    jobs: plan.jobs.filter(runs).map((job) => [job.name, filters(job)]),
  }));
}

describe('the workflows of a plan', () => {
  it('are one when pushes are all that starts it', () => {
    expect(workflows(usualTriggers)).toEqual([{ workflow: 'build', jobs: [['job-0', undefined]] }]);
  });

  it('give each job the branches it runs on', () => {
    expect(workflows(usualTriggers, { ...noTriggers, branches: ['main'] })).toEqual([
      {
        workflow: 'build',
        jobs: [
          ['job-0', undefined],
          ['job-1', { branches: { only: ['main'] } }],
        ],
      },
    ]);
  });

  it('are one more per schedule, with the branch of the schedule', () => {
    expect(workflows({ ...usualTriggers, schedules: [nightly] }, usualTriggers)).toEqual([
      {
        workflow: 'build',
        jobs: [
          ['job-0', undefined],
          ['job-1', undefined],
        ],
      },
      {
        workflow: 'build-nightly',
        triggers: [
          {
            schedule: { cron: '0 3 * * 1,2,3,4,5', filters: { branches: { only: [String.raw`/^release\/.*$/`] } } },
          },
        ],
        jobs: [['job-0', undefined]],
      },
    ]);
  });

  it('need none for being started by hand when pushes start everything anyway', () => {
    expect(workflows({ ...usualTriggers, manual: true }).map(({ workflow }) => workflow)).toEqual(['build']);
  });

  it('tell being started by hand from pushes when those need a branch', () => {
    expect(workflows({ ...noTriggers, branches: ['main'], manual: true })).toEqual([
      { workflow: 'build', unless: byHand, jobs: [['job-0', { branches: { only: ['main'] } }]] },
      { workflow: 'build-manual', when: byHand, jobs: [['job-0', undefined]] },
    ]);
  });

  it('are only one for a plan that is only started by hand', () => {
    expect(workflows({ ...noTriggers, manual: true })).toEqual([
      { workflow: 'build-manual', when: byHand, jobs: [['job-0', undefined]] },
    ]);
  });

  it('have different names whatever a schedule is called', () => {
    const triggers = { ...noTriggers, manual: true, schedules: [{ ...nightly, name: 'manual' }] };
    expect(workflows(triggers).map(({ workflow }) => workflow)).toEqual(['build-manual-2', 'build-manual']);
  });

  it('are none for a plan that nothing starts', () => {
    expect(workflows(noTriggers)).toEqual([]);
  });
});

it('a job that others wait for has no filters, because it has a gate', () => {
  const lint = planOtherJob({ name: 'lint', phase: 'before', triggers: { ...noTriggers, pullRequests: true } });
  const [pushes] = lowerTriggers(planOf(lint, planJob()));
  expect(pushes?.filters(lint)).toBeUndefined();
});
