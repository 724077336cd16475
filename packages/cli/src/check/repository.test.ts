import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRepository, repositoryRootOf } from './repository.js';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-repository-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('repositoryRootOf', () => {
  it.each([
    ['.gitlab-ci.yml', ''],
    ['.circleci/config.yml', ''],
    ['apps/shop/.gitlab-ci.yml', ''],
    ['vendor/lib/ci/.gitlab-ci.yml', 'vendor/lib'],
  ])('finds what git keeps above %s', (file, root) => {
    const folder = folderWith({ '.git/HEAD': '', 'vendor/lib/.git': 'gitdir: ../../.git/modules/lib\n' });
    expect(repositoryRootOf(join(folder, file))).toBe(join(folder, root));
  });

  it.each([
    ['apps/.gitlab-ci.yml', 'apps'],
    ['apps/.circleci/config.yml', 'apps'],
  ])('takes the folder that the provider would start at for %s', (file, root) => {
    expect(repositoryRootOf(join('/nowhere', file))).toBe(join('/nowhere', root));
  });
});

describe('openRepository', () => {
  const folder = (): string => {
    const root = folderWith({ 'repo/ci/a.yml': 'a', 'repo/b.bin': 'a\0b', 'secret.yml': 's', 'repo-2/c.yml': 'c' });
    symlinkSync('../secret.yml', join(root, 'repo/link.yml'));
    symlinkSync('ci/a.yml', join(root, 'repo/inner.yml'));
    symlinkSync('..', join(root, 'repo/up'));
    symlinkSync('nowhere', join(root, 'repo/broken.yml'));
    return join(root, 'repo');
  };

  it.each([
    ['ci/a.yml', 'a'],
    ['./ci/../ci/a.yml', 'a'],
    ['inner.yml', 'a'],
    ['ci', undefined],
    ['b.bin', undefined],
    ['missing.yml', undefined],
    ['broken.yml', undefined],
    ['../secret.yml', undefined],
    ['../repo-2/c.yml', undefined],
    ['link.yml', undefined],
    ['up/secret.yml', undefined],
    ['', undefined],
  ])('reads %j as %j', (path, text) => {
    expect(openRepository(folder()).readFile(path)).toBe(text);
  });

  it('reads nothing from an absolute path', () => {
    const root = folder();
    expect(openRepository(root).readFile(join(root, '../secret.yml'))).toBeUndefined();
  });

  it.each([
    ['missing.yml', true],
    ['ci/a.yml/b', true],
    ['ci/a.yml', false],
    ['broken.yml', false],
    ['../missing.yml', false],
  ])('is known to lack %s: %s', (path, expected) => {
    expect(openRepository(folder()).lacksFile(path)).toBe(expected);
  });
});
