import { describe, expect, it } from 'vitest';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkLaterNeed } from './later-need.js';

describe('checkLaterNeed', () => {
  it('finds a need on a job of a later stage', () => {
    const view = subjectWith({ lint: { stage: 'build', needs: ['unit'] }, unit: {} });
    expect(checkLaterNeed(view)).toEqual([
      {
        code: 'gitlab/later-need',
        severity: 'error',
        message: '`lint` in the stage `build` needs `unit`, which runs later, in `test`',
        hint: 'move one of the two jobs to another stage, or remove the need',
        path: ['lint', 'needs', 0],
      },
    ]);
  });

  it('takes needs on jobs of earlier stages and of the same', () => {
    const jobs = {
      deploy: { stage: 'deploy', needs: ['lint', 'push'] },
      lint: { stage: '.pre' },
      push: { stage: 'deploy' },
    };
    expect(checkLaterNeed(subjectWith(jobs))).toEqual([]);
  });

  it('stays silent where stages are not known', () => {
    const jobs = { lint: { stage: 'a', needs: ['unit'] }, unit: { stage: 'b' } };
    expect(checkLaterNeed(includedSubjectWith(jobs))).toEqual([]);
    expect(
      checkLaterNeed(subjectWith({ lint: { stage: 'build', needs: ['unit'] }, unit: { extends: '.gone' } })),
    ).toEqual([]);
  });
});
