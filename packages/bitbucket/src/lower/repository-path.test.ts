import { describe, expect, it } from 'vitest';
import { repositoryPath } from './repository-path.js';

describe('repositoryPath', () => {
  it.each([
    ['dist', '', 'dist'],
    ['dist', 'web', 'web/dist'],
    ['./dist/', 'apps/web', 'apps/web/dist/'],
    ['~/.npm', 'web', '~/.npm'],
    ['/opt/x', 'web', '/opt/x'],
    ['.', 'web', 'web'],
  ])('of %s below "%s" is %s', (path, workingDirectory, expected) => {
    expect(repositoryPath(path, workingDirectory)).toBe(expected);
  });
});
