import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkRetryOutOfRange } from './retry-out-of-range.js';

describe('checkRetryOutOfRange', () => {
  it('finds more retries than GitLab allows', () => {
    expect(checkRetryOutOfRange(subjectWith({ agent: { retry: 3 } }))).toEqual([
      {
        code: 'gitlab/retry-out-of-range',
        severity: 'error',
        message: '`agent` has 3 retries, and GitLab allows 0 to 2',
        hint: 'set `retry` to a whole number from 0 to 2',
        path: ['agent', 'retry'],
      },
    ]);
  });

  it('finds them in the long form, below zero and between numbers', () => {
    const jobs = { a: { retry: { max: 5 } }, b: { retry: -1 }, c: { retry: 1.5 } };
    expect(checkRetryOutOfRange(subjectWith(jobs)).map(({ path }) => path)).toEqual([
      ['a', 'retry', 'max'],
      ['b', 'retry'],
      ['c', 'retry'],
    ]);
  });

  it('takes 0 to 2', () => {
    const jobs = { a: { retry: 0 }, b: { retry: 2 }, c: { retry: { max: 1, when: 'runner_system_failure' } }, d: {} };
    expect(checkRetryOutOfRange(subjectWith(jobs))).toEqual([]);
  });
});
