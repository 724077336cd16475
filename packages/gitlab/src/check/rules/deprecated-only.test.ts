import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkDeprecatedOnly } from './deprecated-only.js';

describe('checkDeprecatedOnly', () => {
  it('tells once where `only` and `except` are', () => {
    const jobs = { '.base': { only: ['main'] }, a: { extends: '.base' }, b: { extends: '.base', except: ['tags'] } };
    expect(checkDeprecatedOnly(subjectWith(jobs))).toEqual([
      {
        code: 'gitlab/deprecated-only',
        severity: 'info',
        message: '`.base`, `b` have `only` or `except`, which are deprecated',
        hint: 'use `rules`, or `workflow: rules` for the whole pipeline',
        path: ['.base', 'only'],
        related: [{ message: 'and here', path: ['b', 'except'] }],
      },
    ]);
  });

  it('names no more than five jobs', () => {
    const jobs = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`job${index}`, { only: ['main'] }]));
    expect(checkDeprecatedOnly(subjectWith(jobs))[0]?.message).toBe(
      '`job0`, `job1`, `job2`, `job3`, `job4` have `only` or `except`, which are deprecated',
    );
  });

  it('says nothing about rules', () => {
    expect(checkDeprecatedOnly(subjectWith({ main: { rules: [{ when: 'always' }] } }))).toEqual([]);
  });
});
