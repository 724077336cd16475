import { describe, expect, it } from 'vitest';
import { formatCommand } from '../nx/format-command.js';
import { anyProvider } from '../provider/any-provider.js';
import { resolvePackageManager } from './package-manager.js';

const anywhere = anyProvider.traits;
const inProject = { ...anywhere, cacheScope: 'project' } as const;

describe('a package manager', () => {
  it.each([
    ['npm', undefined, 'npm ci', '~/.npm', 'package-lock.json'],
    ['pnpm', undefined, 'pnpm install --frozen-lockfile', '~/.local/share/pnpm/store', 'pnpm-lock.yaml'],
    ['yarn', undefined, 'yarn install --frozen-lockfile', '~/.cache/yarn', 'yarn.lock'],
    ['yarn', '1.22.22', 'yarn install --frozen-lockfile', '~/.cache/yarn', 'yarn.lock'],
    ['yarn', '2.4.3', 'yarn install --immutable', '~/.yarn/berry/cache', 'yarn.lock'],
    ['yarn', '4.6.0', 'yarn install --immutable', '~/.yarn/berry/cache', 'yarn.lock'],
    ['bun', undefined, 'bun install --frozen-lockfile', '~/.bun/install/cache', 'bun.lock'],
  ] as const)(
    '%s %s installs from the lockfile and keeps its store at home',
    (name, version, command, path, lockfile) => {
      const choice = version === undefined ? name : { name, version };
      const { install, cache } = resolvePackageManager(choice, 'node:22', anywhere, true);
      expect(formatCommand(install)).toBe(command);
      expect(cache).toEqual({ name, paths: [path], keyFiles: [lockfile] });
    },
  );

  it.each([
    ['npm', 'npm ci --cache .npm --prefer-offline', '.npm/'],
    ['yarn', 'yarn install --cache-folder .yarn-cache --prefer-offline --frozen-lockfile', '.yarn-cache/'],
  ] as const)('%s keeps its store in the project where nothing else can be cached', (name, command, path) => {
    const { install, cache } = resolvePackageManager(name, 'node:22', inProject, true);
    expect(formatCommand(install)).toBe(command);
    expect(cache?.paths).toEqual([path]);
  });

  it('leaves the store where it is when nothing is cached', () => {
    expect(formatCommand(resolvePackageManager('npm', 'node:22', inProject, false).install)).toBe('npm ci');
  });

  it('with an install command of its own has a cache only where the store is known', () => {
    const choice = { name: 'npm', install: 'npm ci --ignore-scripts' } as const;
    expect(resolvePackageManager(choice, 'node:22', anywhere, true).cache?.paths).toEqual(['~/.npm']);
    expect(resolvePackageManager(choice, 'node:22', inProject, true).cache).toBeUndefined();
  });

  it.each([
    ['npm', 'node:22', true],
    ['yarn', 'node:22', true],
    ['pnpm', 'node:22', false],
    ['bun', 'node:22', false],
    ['bun', 'acme/bundler:1', false],
    ['bun', 'oven/bun:1.2', true],
  ] as const)('%s is in %s: %s', (name, image, preinstalled) => {
    expect(resolvePackageManager(name, image, anywhere, true).preinstalled).toBe(preinstalled);
  });
});
