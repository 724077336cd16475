import { describe, expect, it } from 'vitest';
import type { GitLabJob } from '../../document/job.js';
import { subjectWith } from '../document-fixture.js';
import { checkWhenAndDelay } from './when-and-delay.js';

describe('checkWhenAndDelay', () => {
  it('finds `never` on a job, which is for rules only', () => {
    expect(checkWhenAndDelay(subjectWith({ agent: { when: 'never' } }))).toEqual([
      {
        code: 'gitlab/unknown-when',
        severity: 'error',
        message: '`agent` has `when: never`',
        hint: 'use one of `on_success`, `on_failure`, `always`, `manual`, `delayed`',
        path: ['agent', 'when'],
      },
    ]);
  });

  it('finds an unknown value in a rule and guesses what was meant', () => {
    const rules = JSON.parse('[{"when": "allways"}]');
    expect(checkWhenAndDelay(subjectWith({ agent: { rules } }))).toEqual([
      {
        code: 'gitlab/unknown-when',
        severity: 'error',
        message: '`agent` has `when: allways`',
        hint: 'write `always`',
        path: ['agent', 'rules', 0, 'when'],
      },
    ]);
  });

  it('finds a delay of a job that is not delayed', () => {
    expect(checkWhenAndDelay(subjectWith({ agent: { start_in: '5 minutes' } }))).toEqual([
      {
        code: 'gitlab/start-in-without-delayed',
        severity: 'error',
        message: '`agent` has `start_in` without `when: delayed`',
        hint: 'add `when: delayed` beside it, or remove `start_in`',
        path: ['agent', 'start_in'],
      },
    ]);
    expect(
      checkWhenAndDelay(subjectWith({ agent: { rules: [{ start_in: '5 minutes' }] } })).map(({ path }) => path),
    ).toEqual([['agent', 'rules', 0, 'start_in']]);
  });

  it('takes the values GitLab knows, and delays where they belong', () => {
    const jobs: Record<string, GitLabJob> = {
      a: { when: 'manual' },
      b: { when: 'delayed', start_in: '5 minutes' },
      c: { rules: [{ when: 'never' }, { when: 'delayed', start_in: '5 minutes' }, {}] },
      d: { extends: '.elsewhere', start_in: '5 minutes' },
    };
    expect(checkWhenAndDelay(subjectWith(jobs))).toEqual([]);
  });
});
