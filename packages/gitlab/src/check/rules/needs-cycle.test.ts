import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkNeedsCycle } from './needs-cycle.js';

describe('checkNeedsCycle', () => {
  it('finds jobs that wait for each other, once', () => {
    const view = subjectWith({
      start: { needs: ['a'] },
      a: { needs: ['b'] },
      b: { needs: ['c'] },
      c: { needs: ['a'] },
    });
    expect(checkNeedsCycle(view)).toEqual([
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
    expect(checkNeedsCycle(subjectWith({ a: { needs: ['a'] } })).map(({ message }) => message)).toEqual([
      'jobs need each other: `a` → `a`',
    ]);
  });

  it('finds two circles', () => {
    const view = subjectWith({ a: { needs: ['b'] }, b: { needs: ['a'] }, c: { needs: ['c'] } });
    expect(checkNeedsCycle(view)).toHaveLength(2);
  });

  it('takes several ways to one job', () => {
    const jobs = { a: { needs: ['b', 'c'] }, b: { needs: ['d'] }, c: { needs: ['d'] }, d: {} };
    expect(checkNeedsCycle(subjectWith(jobs))).toEqual([]);
  });
});

it('follows chains of any length', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `job${index}`);
  const jobs = Object.fromEntries(names.map((name, index) => [name, { needs: [names[index + 1] ?? 'job19998'] }]));
  expect(checkNeedsCycle(subjectWith(jobs)).map(({ path }) => path)).toEqual([['job19998', 'needs']]);
});
