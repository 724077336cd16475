import { describe, expect, it } from 'vitest';
import type { CircleCIFilters } from '../../document/workflow.js';
import { subjectWith } from '../document-fixture.js';
import { checkSchedules } from './schedules.js';

function check(cron: string, filters: CircleCIFilters = { branches: { only: 'main' } }) {
  return checkSchedules(
    subjectWith({ workflows: { nightly: { triggers: [{ schedule: { cron, filters } }], jobs: ['main'] } } }),
  );
}

const path = ['workflows', 'nightly', 'triggers', 0, 'schedule'];

describe('a schedule', () => {
  it.each(['0 3 * * *', '0,30 9-17 * 1-3 1,2,3', '0 3 1-7 * 1-5', '<< pipeline.parameters.cron >>'])(
    'passes as %s',
    (cron) => {
      expect(check(cron)).toEqual([]);
    },
  );

  it.each([
    ['*/15 * * * *', 'has a step'],
    ['0 3 * * 1,3-5', 'has a range in a list'],
    ['0 3 * * Tue-Sat', 'has a range of days by name'],
    ['0 3 * *', 'has 4 fields instead of 5'],
  ])('is an error as %s', (cron, reason) => {
    expect(check(cron)).toEqual([
      {
        code: 'circleci/invalid-cron',
        severity: 'error',
        message: `the schedule \`${cron}\` ${reason}`,
        hint: 'list the values one by one, e.g. `0 3 * * 1,2,3,4,5`',
        path: [...path, 'cron'],
      },
    ]);
  });

  it('is an error without a branch', () => {
    expect(check('0 3 * * *', {})).toEqual([
      {
        code: 'circleci/schedule-without-branch',
        severity: 'error',
        message: 'the schedule of the workflow `nightly` names no branch',
        hint: 'add `filters` with `branches` and `only`',
        path,
      },
    ]);
  });
});
