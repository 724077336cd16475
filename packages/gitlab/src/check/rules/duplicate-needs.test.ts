import { describe, expect, it } from 'vitest';
import { viewOf } from '../view-fixture.js';
import { duplicateNeeds } from './duplicate-needs.js';

describe('duplicateNeeds', () => {
  it('finds a need that is listed twice', () => {
    expect(duplicateNeeds(viewOf({ deploy: { needs: ['main', { job: 'main', artifacts: true }] }, main: {} }))).toEqual(
      [
        {
          code: 'gitlab/duplicate-needs',
          severity: 'error',
          message: '`deploy` needs `main` twice',
          hint: 'remove one of the two',
          path: ['deploy', 'needs', 1],
        },
      ],
    );
  });

  it('takes different needs and different instances of one job', () => {
    const needs = [
      'main',
      'lint',
      { job: 'build', parallel: { matrix: [{ OS: 'linux' }] } },
      { job: 'build', parallel: { matrix: [{ OS: 'mac' }] } },
    ];
    expect(duplicateNeeds(viewOf({ deploy: { needs } }))).toEqual([]);
  });
});
