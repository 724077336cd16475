import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkParallelOutOfRange } from './parallel-out-of-range.js';

const numbers = Array.from({ length: 15 }, (_, index) => index);

describe('checkParallelOutOfRange', () => {
  it('finds more instances than GitLab allows', () => {
    expect(checkParallelOutOfRange(subjectWith({ agent: { parallel: 201 } }))).toEqual([
      {
        code: 'gitlab/parallel-out-of-range',
        severity: 'error',
        message: '`agent` has 201 instances, and GitLab allows 1 to 200',
        hint: 'use fewer, or spread them over several jobs',
        path: ['agent', 'parallel'],
      },
    ]);
  });

  it('multiplies the values of a matrix and adds its entries', () => {
    expect(
      checkParallelOutOfRange(subjectWith({ a: { parallel: { matrix: [{ A: numbers, B: numbers }] } } })),
    ).toHaveLength(1);
    expect(
      checkParallelOutOfRange(subjectWith({ a: { parallel: { matrix: [{ A: numbers }, { B: numbers }] } } })),
    ).toEqual([]);
  });

  it('takes 1 to 200', () => {
    expect(checkParallelOutOfRange(subjectWith({ a: { parallel: 1 }, b: { parallel: 200 }, c: {} }))).toEqual([]);
    expect(checkParallelOutOfRange(subjectWith({ a: { parallel: 0 }, b: { parallel: 2.5 } }))).toHaveLength(2);
  });
});
