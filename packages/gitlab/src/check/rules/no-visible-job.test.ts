import { describe, expect, it } from 'vitest';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { noVisibleJob } from './no-visible-job.js';

describe('noVisibleJob', () => {
  it('finds a file with hidden jobs only', () => {
    expect(noVisibleJob(viewOf({ '.base': {} }))).toEqual([
      {
        code: 'gitlab/no-visible-job',
        severity: 'error',
        message: 'the file has no visible job',
        hint: 'add a job whose name does not start with a dot',
        path: [],
      },
    ]);
  });

  it('finds a file whose jobs are all at the edges of the pipeline', () => {
    expect(noVisibleJob(viewOf({ a: { stage: '.pre' }, b: { stage: '.post' } }))).toEqual([
      {
        code: 'gitlab/only-edge-stages',
        severity: 'error',
        message: 'all jobs are in the stages `.pre` and `.post`, so the pipeline never starts',
        hint: 'put at least one job in another stage',
        path: ['stages'],
      },
    ]);
  });

  it('takes a file with a job between the edges, and one that is part of a whole', () => {
    expect(noVisibleJob(viewOf({ a: { stage: '.pre' }, b: {} }))).toEqual([]);
    expect(noVisibleJob(includedViewOf({ '.base': {} }))).toEqual([]);
  });
});
