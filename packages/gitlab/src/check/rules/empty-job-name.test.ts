import { expect, it } from 'vitest';
import { viewOf } from '../view-fixture.js';
import { emptyJobName } from './empty-job-name.js';

it('emptyJobName finds jobs without a name and takes others', () => {
  expect(emptyJobName(viewOf({ '': {}, main: {} }))).toEqual([
    {
      code: 'gitlab/empty-job-name',
      severity: 'error',
      message: 'a job has an empty name',
      hint: 'give the job a name',
      path: [''],
    },
  ]);
});
