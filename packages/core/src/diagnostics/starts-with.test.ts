import { expect, it } from 'vitest';
import { startsWith } from './starts-with.js';

it.each([
  [['jobs', 0, 'name'], ['jobs', 0], true],
  [['jobs', 0], ['jobs', 0], true],
  [['jobs', 0], [], true],
  [['jobs'], ['jobs', 0], false],
  [['jobs', 1, 'name'], ['jobs', 0], false],
])('the path %j starts with %j: %s', (path, prefix, expected) => {
  expect(startsWith(path, prefix)).toBe(expected);
});
