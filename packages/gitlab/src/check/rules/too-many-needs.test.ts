import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkTooManyNeeds } from './too-many-needs.js';

describe('checkTooManyNeeds', () => {
  it('finds a job that needs more than 50 others, instances counted', () => {
    expect(
      checkTooManyNeeds(subjectWith({ deploy: { needs: ['main', 'agent'] }, main: {}, agent: { parallel: 50 } })),
    ).toEqual([
      {
        code: 'gitlab/too-many-needs',
        severity: 'error',
        message: '`deploy` needs 51 jobs, and GitLab allows 50',
        hint: 'remove `needs` and put the job in a later stage: it then waits for all jobs before it',
        path: ['deploy', 'needs'],
      },
    ]);
  });

  it('takes 50', () => {
    expect(
      checkTooManyNeeds(subjectWith({ deploy: { needs: ['main', 'agent'] }, main: {}, agent: { parallel: 49 } })),
    ).toEqual([]);
  });
});
