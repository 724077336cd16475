import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkDuplicateNeeds } from './duplicate-needs.js';

describe('checkDuplicateNeeds', () => {
  it('finds a need that is listed twice', () => {
    expect(
      checkDuplicateNeeds(subjectWith({ deploy: { needs: ['main', { job: 'main', artifacts: true }] }, main: {} })),
    ).toEqual([
      {
        code: 'gitlab/duplicate-needs',
        severity: 'error',
        message: '`deploy` needs `main` twice',
        hint: 'remove one of the two',
        path: ['deploy', 'needs', 1],
      },
    ]);
  });

  it('takes different needs and different instances of one job', () => {
    const needs = [
      'main',
      'lint',
      { job: 'build', parallel: { matrix: [{ OS: 'linux' }] } },
      { job: 'build', parallel: { matrix: [{ OS: 'mac' }] } },
    ];
    expect(checkDuplicateNeeds(subjectWith({ deploy: { needs } }))).toEqual([]);
  });
});
