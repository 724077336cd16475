import { expect, it } from 'vitest';
import { pathInRepository } from '../provider/path-in-repository.js';
import { pathInJob } from './path-in-job.js';

it.each([
  ['', 'dist', 'dist'],
  ['apps/shop', 'apps/shop/dist', 'dist'],
  ['apps/shop', 'apps/shop', '.'],
  ['apps/shop', 'apps/shopping', '../../apps/shopping'],
  ['apps/shop', '.', '../..'],
  ['apps/shop', '~/.npm', '~/.npm'],
  ['apps/shop', '$CI_PROJECT_DIR/x', '$CI_PROJECT_DIR/x'],
])('in %j, %s is %s', (workingDirectory, path, seen) => {
  expect(pathInJob(workingDirectory, path)).toBe(seen);
});

it.each(['dist', 'reports/junit.xml', '.', '~/.npm'])('takes back what lowering does with %s', (path) => {
  const workingDirectory = 'apps/shop';
  expect(pathInJob(workingDirectory, pathInRepository({ workingDirectory }, path))).toBe(path);
});
