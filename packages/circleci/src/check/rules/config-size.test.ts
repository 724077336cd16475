import { expect, it } from 'vitest';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkConfigSize } from './config-size.js';

function subjectOfAgents(count: number) {
  const kilobyte = 'echo 1'.padEnd(1024, '0');
  const jobs = { agent: jobWith({ steps: Array.from({ length: 100 }, () => ({ run: kilobyte })) }) };
  const ordinal = Array.from({ length: count }, (_, index) => index);
  return subjectWith({ jobs, workflows: { build: { jobs: [{ agent: { matrix: { parameters: { ordinal } } } }] } } });
}

it('a configuration that expands to less than 8 MB passes', () => {
  expect(checkConfigSize(subjectOfAgents(81))).toEqual([]);
});

it('a configuration that expands to more is an error', () => {
  expect(checkConfigSize(subjectOfAgents(100))).toEqual([
    {
      code: 'circleci/config-too-large',
      severity: 'error',
      message: 'the expanded configuration has at least 9 MB, and CircleCI takes 8 MB',
      hint: 'move long commands to scripts in the repository, or use `parallelism` instead of a matrix',
      path: ['jobs'],
    },
  ]);
});

it('combinations that a matrix leaves out do not count', () => {
  const { jobs } = subjectOfAgents(1).document;
  const parameters = { a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], b: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] };
  const exclude = Array.from({ length: 50 }, (_, index) => ({ a: index, b: 1 }));
  const entries = (matrix: object) => ({ build: { jobs: [{ agent: { matrix: { parameters, ...matrix } } }] } });
  expect(checkConfigSize(subjectWith({ jobs, workflows: entries({}) }))).toHaveLength(1);
  expect(checkConfigSize(subjectWith({ jobs, workflows: entries({ exclude }) }))).toEqual([]);
});
