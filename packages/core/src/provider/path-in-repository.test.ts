import { expect, it } from 'vitest';
import { pathInRepository } from './path-in-repository.js';

it.each([
  ['', 'dist', 'dist'],
  ['', './dist', 'dist'],
  ['', '.', '.'],
  ['', './', '.'],
  ['apps/web', 'dist', 'apps/web/dist'],
  ['apps/web', './dist/', 'apps/web/dist/'],
  ['apps/web', '.', 'apps/web'],
  ['apps/web', 'dist/**', 'apps/web/dist/**'],
  ['apps/web', '~/.npm', '~/.npm'],
  ['apps/web', '/tmp/out', '/tmp/out'],
])('in the folder "%s" the path %s is %s', (workingDirectory, path, expected) => {
  expect(pathInRepository({ workingDirectory }, path)).toBe(expected);
});
