import { expect, test } from 'vitest';
import { formatNumber } from './number.js';

test.each([
  [0, '0'],
  [-0, '0'],
  [-17, '-17'],
  [2.1, '2.1'],
  [0.000_001, '0.000001'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
])('%d is written as %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 2 ** 53, -(2 ** 53), 1e21, 1e-7, -1.5e-10])(
  '%d has no form that all readers agree on',
  (value) => {
    expect(formatNumber(value)).toBeUndefined();
  },
);
