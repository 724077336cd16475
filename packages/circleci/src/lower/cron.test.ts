import { expect, it } from 'vitest';
import { expandCron } from './cron.js';

it.each([
  ['0 3 * * *', '0 3 * * *'],
  ['0 3 * * 1-5', '0 3 * * 1,2,3,4,5'],
  ['0 3 * * MON-fri', '0 3 * * 1,2,3,4,5'],
  ['*/15 * * * *', '0,15,30,45 * * * *'],
  ['5/20 * * * *', '5,25,45 * * * *'],
  ['0-30/15,50 3 * * *', '0,15,30,50 3 * * *'],
  ['0 */8 1-3 JAN-mar *', '0 0,8,16 1,2,3 1,2,3 *'],
  ['0 3 * * */2', '0 3 * * 0,2,4,6'],
  ['0 3 * * */7', '0 3 * * 0'],
  ['0 3 * * 5-7', '0 3 * * 5,6,7'],
  ['  0   3 * * * ', '0 3 * * *'],
])('%s becomes %s', (cron, expanded) => {
  expect(expandCron(cron)).toBe(expanded);
});

it.each(['daily', '0 3 * *', '0 3 * * 5-1', '0 3 * * 1-9', '*/0 * * * *', '0 3 * * X-Y'])(
  'what cannot be read stays: %s',
  (cron) => {
    expect(expandCron(cron)).toBe(cron);
  },
);
