import { expect, it } from 'vitest';
import { subjectWithSteps } from '../document-fixture.js';
import { checkTwoKeySteps } from './two-key-steps.js';

it('steps of one key or of text pass', () => {
  const steps = ['checkout', { run: { command: 'npx nx fix-ci', when: 'always' } }] as const;
  expect(checkTwoKeySteps(subjectWithSteps(...steps))).toEqual([]);
});

it('`when` beside `run` is an error', () => {
  // A program with types cannot write such a step.
  const step = JSON.parse('{ "run": "npx nx fix-ci", "when": "always" }');
  expect(checkTwoKeySteps(subjectWithSteps('checkout', step))).toEqual([
    {
      code: 'circleci/two-key-step',
      severity: 'error',
      message: 'the step has the keys `run`, `when` side by side',
      hint: 'indent the others below `run`',
      path: ['jobs', 'main', 'steps', 1],
    },
  ]);
});

it('a step without keys is an error', () => {
  expect(checkTwoKeySteps(subjectWithSteps({}))).toEqual([
    {
      code: 'circleci/two-key-step',
      severity: 'error',
      message: 'the step is empty',
      hint: 'remove the step',
      path: ['jobs', 'main', 'steps', 0],
    },
  ]);
});
