import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkRulesWithOnly } from './rules-with-only.js';

const rules = [{ when: 'always' as const }];

describe('checkRulesWithOnly', () => {
  it('finds the old and the new way in one job, also when a hidden job brings one of them', () => {
    const view = subjectWith({ '.base': { only: ['main'] }, agent: { extends: '.base', rules } });
    expect(checkRulesWithOnly(view)).toEqual([
      {
        code: 'gitlab/rules-with-only',
        severity: 'error',
        message: '`agent` has `rules` and `only`',
        hint: 'move `only` into `rules`',
        path: ['agent', 'only'],
      },
    ]);
  });

  it('finds every key that excludes rules', () => {
    const view = subjectWith({ agent: { rules, except: ['tags'], when: 'delayed', start_in: '5 minutes' } });
    expect(checkRulesWithOnly(view).map(({ path }) => path)).toEqual([
      ['agent', 'except'],
      ['agent', 'start_in'],
    ]);
  });

  it('takes either way alone, and `only` that is taken back', () => {
    const jobs = {
      a: { rules },
      b: { only: ['main'] },
      '.base': { only: ['main'] },
      c: { extends: '.base', only: null, rules },
    };
    expect(checkRulesWithOnly(subjectWith(jobs))).toEqual([]);
  });
});
