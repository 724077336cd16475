import { describe, expect, it } from 'vitest';
import { entryNames } from './entry-names.js';
import type { CircleCIWorkflowJob } from './workflow.js';
import type { PlacedWorkflowJob } from './workflow-jobs.js';

function entry(job: string, settings: CircleCIWorkflowJob = {}): PlacedWorkflowJob {
  return { workflow: 'ci', job, settings, path: [] };
}

const matrix = { parameters: { ordinal: [1, 2] } };

describe('a requirement', () => {
  it.each<[string, PlacedWorkflowJob]>([
    ['main', entry('main')],
    ['first', entry('main', { name: 'first' })],
    ['all', entry('agent', { matrix: { ...matrix, alias: 'all' } })],
    ['agent', entry('agent', { matrix })],
    ['agent-2', entry('agent', { matrix })],
    ['agent', entry('agent', { matrix, name: 'no-<< matrix.ordinal >>' })],
    ['no-2', entry('agent', { matrix, name: 'no-<< matrix.ordinal >>' })],
  ])('`%s` means %o', (required, job) => {
    expect(entryNames([entry('other'), job]).answering(required)).toEqual([1]);
  });

  it('means the job of that name rather than one whose copies may have it', () => {
    expect(entryNames([entry('test'), entry('test-e2e')]).answering('test-e2e')).toEqual([1]);
  });

  it('means nothing where no job may have the name', () => {
    expect(entryNames([entry('main'), entry('deployment')]).answering('deploy')).toEqual([]);
  });
});
