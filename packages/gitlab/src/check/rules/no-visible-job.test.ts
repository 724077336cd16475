import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkNoVisibleJob } from './no-visible-job.js';

describe('checkNoVisibleJob', () => {
  it('finds a file with hidden jobs only', () => {
    expect(checkNoVisibleJob(subjectWith({ '.base': {} }))).toEqual([
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
    expect(checkNoVisibleJob(subjectWith({ a: { stage: '.pre' }, b: { stage: '.post' } }))).toEqual([
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
    expect(checkNoVisibleJob(subjectWith({ a: { stage: '.pre' }, b: {} }))).toEqual([]);
    expect(checkNoVisibleJob(includedSubjectWith({ '.base': {} }))).toEqual([]);
  });
});
