import { expect, it } from 'vitest';
import type { CircleCIExecutorReference } from '../../document/job.js';
import { jobWith, subjectWith } from '../document-fixture.js';
import { checkExecutorArguments } from './executor-arguments.js';

function check(executor: CircleCIExecutorReference) {
  const executors = { node: { parameters: { tag: { type: 'string' } } } } as const;
  return checkExecutorArguments(subjectWith({ executors, jobs: { main: jobWith({ executor }) } }));
}

it.each<CircleCIExecutorReference>([
  { name: 'node', tag: '22' },
  new Map([['node', new Map([['tag', '22']])]]),
  { name: 'orb/node', other: 1 },
  '<< parameters.executor >>',
])('%o passes', (executor) => {
  expect(check(executor)).toEqual([]);
});

it('an executor needs its arguments, and no others', () => {
  expect(check('node')).toMatchObject([
    { code: 'circleci/missing-argument', message: 'the executor `node` gets no value for its parameter `tag`' },
  ]);
  expect(check({ name: 'node', tag: '22', tgo: '1' })).toMatchObject([
    { code: 'circleci/unknown-argument', path: ['jobs', 'main', 'executor', 'tgo'] },
  ]);
  expect(check(new Map([['node', new Map([['tag', 22]])]]))).toMatchObject([
    { code: 'circleci/argument-type', path: ['jobs', 'main', 'executor', 'node', 'tag'] },
  ]);
});
