import { describe, expect, it } from 'vitest';
import { viewOf } from '../view-fixture.js';
import { needsCycle } from './needs-cycle.js';

describe('needsCycle', () => {
  it('finds jobs that wait for each other, once', () => {
    const view = viewOf({ start: { needs: ['a'] }, a: { needs: ['b'] }, b: { needs: ['c'] }, c: { needs: ['a'] } });
    expect(needsCycle(view)).toEqual([
      {
        code: 'gitlab/needs-cycle',
        severity: 'error',
        message: 'jobs need each other: `a` → `b` → `c` → `a`',
        hint: 'remove one of these needs',
        path: ['a', 'needs'],
      },
    ]);
  });

  it('finds a job that waits for itself', () => {
    expect(needsCycle(viewOf({ a: { needs: ['a'] } })).map(({ message }) => message)).toEqual([
      'jobs need each other: `a` → `a`',
    ]);
  });

  it('finds two circles', () => {
    const view = viewOf({ a: { needs: ['b'] }, b: { needs: ['a'] }, c: { needs: ['c'] } });
    expect(needsCycle(view)).toHaveLength(2);
  });

  it('takes several ways to one job', () => {
    const jobs = { a: { needs: ['b', 'c'] }, b: { needs: ['d'] }, c: { needs: ['d'] }, d: {} };
    expect(needsCycle(viewOf(jobs))).toEqual([]);
  });
});
