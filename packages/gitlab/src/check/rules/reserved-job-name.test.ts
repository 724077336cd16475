import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkReservedJobName } from './reserved-job-name.js';

describe('checkReservedJobName', () => {
  it('finds a job with the name of a section', () => {
    expect(checkReservedJobName(subjectWith({ cache: {} }))).toEqual([
      {
        code: 'gitlab/reserved-job-name',
        severity: 'error',
        message: '`cache` is a section of the file and cannot be a job',
        hint: 'give the job another name',
        path: ['cache'],
      },
    ]);
  });

  it.each([
    'image',
    'services',
    'stages',
    'before_script',
    'after_script',
    'variables',
    'include',
    'default',
    'workflow',
    'spec',
  ])('refuses %s', (name) => {
    expect(checkReservedJobName(subjectWith({ [name]: {} }))).toHaveLength(1);
  });

  it('takes other names, `pages` among them, which is a job with a meaning', () => {
    expect(checkReservedJobName(subjectWith({ main: {}, pages: {}, on: {}, types: {} }))).toEqual([]);
  });
});
