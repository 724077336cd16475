import { expect, it } from 'vitest';
import { subjectWithSteps } from '../document-fixture.js';
import { checkRunWhen } from './run-when.js';

function check(when: string) {
  const run = JSON.parse(JSON.stringify({ command: 'make', when }));
  return checkRunWhen(subjectWithSteps('checkout', { run }));
}

it.each(['on_success', 'always', 'on_fail', '<< parameters.when >>'])('`%s` passes', (when) => {
  expect(check(when)).toEqual([]);
});

it('a step without a condition passes', () => {
  expect(checkRunWhen(subjectWithSteps({ run: 'make' }, { run: { command: 'make' } }))).toEqual([]);
});

it.each(['on_failure', ''])('`%s` is an error', (when) => {
  expect(check(when)).toEqual([
    {
      code: 'circleci/invalid-when',
      severity: 'error',
      message: `\`${when}\` does not say when the step runs`,
      hint: 'use `on_success`, `always` or `on_fail`',
      path: ['jobs', 'main', 'steps', 1, 'run', 'when'],
    },
  ]);
});
