import { expect, it } from 'vitest';
import { isInside } from './is-inside.js';

it.each([
  ['/repo/a', true],
  ['/repo/..a/b', true],
  ['/repo', false],
  ['/repository/a', false],
  ['/', false],
  ['/a', false],
])('%s inside /repo: %s', (file, expected) => {
  expect(isInside(file, '/repo')).toBe(expected);
});
