import { describe, expect, it } from 'vitest';
import { viewOf } from '../view-fixture.js';
import { reservedJobName } from './reserved-job-name.js';

describe('reservedJobName', () => {
  it('finds a job with the name of a section', () => {
    expect(reservedJobName(viewOf({ cache: {} }))).toEqual([
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
    expect(reservedJobName(viewOf({ [name]: {} }))).toHaveLength(1);
  });

  it('takes other names, `pages` among them, which is a job with a meaning', () => {
    expect(reservedJobName(viewOf({ main: {}, pages: {}, on: {}, types: {} }))).toEqual([]);
  });
});
