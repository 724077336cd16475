import { expect, it } from 'vitest';
import { pathInRepository } from './path-in-repository.js';

it.each([
  ['', 'dist', 'dist'],
  ['apps/web', 'dist', 'apps/web/dist'],
  ['apps/web', './dist', 'apps/web/dist'],
  ['apps/web', '~/.npm', '~/.npm'],
  ['apps/web', '/tmp/out', '/tmp/out'],
])('in the folder "%s" the path %s is %s', (folder, path, expected) => {
  expect(pathInRepository(folder, path)).toBe(expected);
});
