import { expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkJobSteps } from './job-steps.js';

it('a job with steps passes, and so does one of a type that needs none', () => {
  expect(checkJobSteps(subjectWith({ jobs: { main: jobWith(), gate: { type: 'no-op' } } }))).toEqual([]);
});

it('a job without steps is an error', () => {
  expect(checkJobSteps(subjectWith({ jobs: { main: jobWith({ steps: [] }) } }))).toEqual([
    {
      code: 'circleci/no-steps',
      severity: 'error',
      message: 'the job `main` has no steps',
      hint: 'give it a step, or `type: no-op` if it is there to be required only',
      path: ['jobs', 'main'],
    },
  ]);
});
