import { expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkParallelism } from './parallelism.js';

function check(parallelism: number | string) {
  return checkParallelism(subjectWith({ jobs: { main: jobWith({ parallelism }) } }));
}

it.each([1, 200, '<< pipeline.parameters.agents >>'])('the parallelism %s passes', (parallelism) => {
  expect(check(parallelism)).toEqual([]);
});

it.each([0, -1, 1.5, '3'])('the parallelism %s is an error', (parallelism) => {
  expect(check(parallelism)).toEqual([
    {
      code: 'circleci/invalid-parallelism',
      severity: 'error',
      message: `the job \`main\` has parallelism \`${parallelism}\``,
      hint: 'use a whole number from 1 on, or an expression',
      path: ['jobs', 'main', 'parallelism'],
    },
  ]);
});
