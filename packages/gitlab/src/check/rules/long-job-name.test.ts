import { describe, expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkLongJobName } from './long-job-name.js';

const name = 'a'.repeat(248);

describe('checkLongJobName', () => {
  it('finds a name that is too long with what GitLab appends', () => {
    expect(checkLongJobName(subjectWith({ [name]: { parallel: 200 } }))).toEqual([
      {
        code: 'gitlab/long-job-name',
        severity: 'error',
        message: `the name \`${name}\` makes 256 characters, and GitLab allows 255`,
        hint: 'give the job a shorter name',
        path: [name],
      },
    ]);
  });

  it('counts the values of a matrix', () => {
    const matrix = [{ OS: ['a', 'linux'], CPU: 'x' }];
    expect(checkLongJobName(subjectWith({ ['a'.repeat(243)]: { parallel: { matrix } } }))).toEqual([]);
    expect(checkLongJobName(subjectWith({ ['a'.repeat(244)]: { parallel: { matrix } } }))).toHaveLength(1);
  });

  it('takes 255 characters', () => {
    expect(checkLongJobName(subjectWith({ [name]: { parallel: 99 }, ['b'.repeat(255)]: {} }))).toEqual([]);
  });
});
