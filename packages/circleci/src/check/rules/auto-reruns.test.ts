import { expect, it } from 'vitest';
import { subjectWith, subjectWithSteps } from '../document-fixture.js';
import { checkAutoReruns } from './auto-reruns.js';

it.each([1, 5])('%d reruns pass', (count) => {
  expect(checkAutoReruns(subjectWithSteps({ run: { command: 'make', max_auto_reruns: count } }))).toEqual([]);
  const workflows = { build: { jobs: ['main'], max_auto_reruns: count } };
  expect(checkAutoReruns(subjectWith({ workflows }))).toEqual([]);
});

it('an expression passes', () => {
  const run = new Map([['run', new Map([['max_auto_reruns', '<< parameters.count >>']])]]);
  expect(checkAutoReruns(subjectWithSteps(run))).toEqual([]);
});

it.each([0, 6, 1.5])('%d reruns are an error', (count) => {
  expect(checkAutoReruns(subjectWithSteps({ run: { command: 'make', max_auto_reruns: count } }))).toEqual([
    {
      code: 'circleci/invalid-auto-reruns',
      severity: 'error',
      message: `\`max_auto_reruns\` is \`${count}\`, and CircleCI takes 1 to 5`,
      hint: 'use a whole number from 1 to 5, or leave the key out',
      path: ['jobs', 'main', 'steps', 0, 'run', 'max_auto_reruns'],
    },
  ]);
  const workflows = { build: { jobs: ['main'], max_auto_reruns: count } };
  expect(checkAutoReruns(subjectWith({ workflows }))).toMatchObject([
    { path: ['workflows', 'build', 'max_auto_reruns'] },
  ]);
});
