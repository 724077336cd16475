import { expect, it } from 'vitest';
import { subjectWith } from '../document-fixture.js';
import { checkEmptyJobName } from './empty-job-name.js';

it('checkEmptyJobName finds jobs without a name and takes others', () => {
  expect(checkEmptyJobName(subjectWith({ '': {}, main: {} }))).toEqual([
    {
      code: 'gitlab/empty-job-name',
      severity: 'error',
      message: 'a job has an empty name',
      hint: 'give the job a name',
      path: [''],
    },
  ]);
});
