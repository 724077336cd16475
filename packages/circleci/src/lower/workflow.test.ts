import type { Plan, PlannedNativeJob } from '@dtekit/core/provider';
import { noTriggers, planAgents, planJob, plannedNativeJobs, planOf, planOtherJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { type CircleCINativeJob, circleciJob } from '../native-job.js';
import { type CircleCIOptions, withDefaults } from '../options.js';
import { lowerWorkflows } from './workflow.js';

function entries(
  plan: Plan,
  nativeJobs: readonly (PlannedNativeJob & CircleCINativeJob)[] = [],
  options: CircleCIOptions = {},
) {
  return lowerWorkflows(plan, nativeJobs, withDefaults(options)).flatMap((workflow) => workflow.entries);
}

const matrix = { parameters: new Map([['ordinal', [1, 2, 3]]]) };

describe('a workflow', () => {
  it('lists the coordinator and its agents, which wait for nothing', () => {
    expect(entries(planOf(planJob(), planAgents()))).toEqual([
      { job: 'main', settings: {}, origin: ['coordinator'] },
      { job: 'agent', settings: { matrix }, origin: ['agents'] },
    ]);
  });

  it('lists agents first when told to', () => {
    const listed = entries(planOf(planJob(), planAgents()), [], { order: 'agents-first' });
    expect(listed.map(({ job }) => job)).toEqual(['agent', 'main']);
  });

  it('lets the run wait for jobs ahead, and later jobs for the coordinators', () => {
    const plan = planOf(
      planOtherJob({ name: 'lint', phase: 'before' }),
      planJob(),
      planAgents(),
      planOtherJob({ name: 'docs', phase: 'during' }),
      planOtherJob({ name: 'deploy', phase: 'after' }),
    );
    expect(entries(plan).map(({ job, settings }) => [job, settings.requires])).toEqual([
      ['lint', undefined],
      ['main', ['lint']],
      ['agent', ['lint']],
      ['docs', ['lint']],
      ['deploy', ['main']],
    ]);
  });

  it('only requires jobs of the same workflow', () => {
    const nightly = { ...noTriggers, schedules: [{ name: 'nightly', cron: '0 3 * * *', branch: 'main' }] };
    const plan = planOf(planJob(), planOtherJob({ name: 'report', triggers: nightly }));
    const [, second] = lowerWorkflows(plan, [], withDefaults({}));
    expect(second?.entries).toEqual([{ job: 'report', settings: {}, origin: ['jobs', 0] }]);
  });

  it('gives jobs their contexts and filters', () => {
    const job = planJob({ contexts: ['nx-cloud'], triggers: { ...noTriggers, branches: ['main'] } });
    expect(entries(planOf(job))[0]?.settings).toEqual({
      context: ['nx-cloud'],
      filters: { branches: { only: ['main'] } },
    });
  });

  it('takes native jobs in where their order says, with their own settings', () => {
    const lint = circleciJob({ name: 'lint', order: 'before', definition: { machine: true } });
    const hold = circleciJob({ name: 'hold', order: 'after', workflow: { type: 'approval' } });
    const docs = circleciJob({ name: 'docs', order: 'beside', workflow: { requires: [], context: 'docs' } });
    expect(entries(planOf(planJob()), plannedNativeJobs(hold, docs, lint))).toEqual([
      { job: 'lint', settings: {}, origin: ['jobs', 2] },
      { job: 'main', settings: { requires: ['lint'] }, origin: ['coordinator'] },
      { job: 'docs', settings: { requires: [], context: 'docs' }, origin: ['jobs', 1] },
      { job: 'hold', settings: { requires: ['main'], type: 'approval' }, origin: ['jobs', 0] },
    ]);
  });
});
