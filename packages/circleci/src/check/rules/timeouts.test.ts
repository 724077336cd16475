import { expect, it } from 'vitest';
import { subjectWithSteps } from '../document-fixture.js';
import { checkTimeouts } from './timeouts.js';

function check(timeout: string) {
  return checkTimeouts(subjectWithSteps('checkout', { run: { command: 'make', no_output_timeout: timeout } }));
}

it.each(['20m', '1.25h', '5s', '<< parameters.timeout >>'])('the timeout %s passes', (timeout) => {
  expect(check(timeout)).toEqual([]);
});

it.each(['60', '60mx', '1 h', '', '500ms'])('the timeout `%s` is an error', (value) => {
  expect(check(value)).toEqual([
    {
      code: 'circleci/invalid-timeout',
      severity: 'error',
      message: `\`${value}\` is no timeout`,
      hint: 'write a number and a unit, e.g. `60m`',
      path: ['jobs', 'main', 'steps', 1, 'run', 'no_output_timeout'],
    },
  ]);
});
