import { describe, expect, it } from 'vitest';
import { formatCommand } from './format-command.js';
import { type InstallOptions, install } from './install.js';
import { parseCommand } from './parse-command.js';

const lines: ReadonlyArray<readonly [options: InstallOptions, text: string]> = [
  [{ packageManager: 'npm' }, 'npm ci'],
  [{ packageManager: 'npm', cacheFolder: '.npm' }, 'npm ci --cache .npm --prefer-offline'],
  [{ packageManager: 'pnpm' }, 'pnpm install --frozen-lockfile'],
  [{ packageManager: 'pnpm', cacheFolder: '.pnpm-store' }, 'pnpm install --frozen-lockfile --store-dir .pnpm-store'],
  [{ packageManager: 'yarn' }, 'yarn install --frozen-lockfile'],
  [{ packageManager: 'yarn', flavour: 'classic' }, 'yarn install --frozen-lockfile'],
  [{ packageManager: 'yarn', flavour: undefined }, 'yarn install --frozen-lockfile'],
  [
    { packageManager: 'yarn', cacheFolder: '.yarn-cache' },
    'yarn install --cache-folder .yarn-cache --prefer-offline --frozen-lockfile',
  ],
  [{ packageManager: 'yarn', flavour: 'berry' }, 'yarn install --immutable'],
  [
    { packageManager: 'yarn', flavour: 'berry', cacheFolder: '.yarn-cache' },
    'YARN_ENABLE_GLOBAL_CACHE=false YARN_CACHE_FOLDER=.yarn-cache yarn install --immutable',
  ],
  [{ packageManager: 'bun' }, 'bun install --frozen-lockfile'],
  [{ packageManager: 'bun', cacheFolder: '.bun-cache' }, 'bun install --frozen-lockfile --cache-dir .bun-cache'],
  [{ packageManager: 'npm', cacheFolder: 'my cache' }, "npm ci --cache 'my cache' --prefer-offline"],
  [{ packageManager: 'npm', cacheFolder: '-odd' }, 'npm ci --cache=-odd --prefer-offline'],
  [
    { packageManager: 'npm', env: [['CI', '1']], rest: ['--ignore-scripts', '--legacy-peer-deps'] },
    'CI=1 npm ci --ignore-scripts --legacy-peer-deps',
  ],
];

describe('install', () => {
  it.each(lines)('writes and reads %j as %s', (options, text) => {
    expect(formatCommand(install(options))).toBe(text);
    expect(parseCommand(text)).toEqual(install(options));
  });

  it.each<readonly [string, InstallOptions]>([
    ['npm clean-install', { packageManager: 'npm' }],
    ['npm ci --cache=.npm', { packageManager: 'npm', cacheFolder: '.npm' }],
    ['pnpm i --frozen-lockfile', { packageManager: 'pnpm' }],
    ['pnpm install', { packageManager: 'pnpm' }],
    ['yarn --frozen-lockfile', { packageManager: 'yarn' }],
    ['yarn --immutable', { packageManager: 'yarn', flavour: 'berry' }],
    [
      'yarn install --frozen-lockfile --cache-folder .yarn-cache',
      { packageManager: 'yarn', cacheFolder: '.yarn-cache' },
    ],
    ['bun i --frozen-lockfile', { packageManager: 'bun' }],
  ])('reads %j and keeps its spelling', (text, options) => {
    expect(parseCommand(text)).toEqual({ ...install(options), spelling: text });
  });

  it.each([
    'npm install',
    'npm install -g pnpm@11',
    'npm ci extra',
    'pnpm install --ignore-scripts',
    'pnpm install lodash --frozen-lockfile',
    'yarn',
    'yarn install',
    'yarn install --cache-folder x',
    'bun install',
  ])('does not take %j for an install that leaves the lockfile alone', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'shell', text });
  });

  it('leaves a folder variable that Yarn 4 would ignore where it is', () => {
    expect(parseCommand('YARN_CACHE_FOLDER=x yarn install --immutable')).toEqual({
      ...install({ packageManager: 'yarn', flavour: 'berry' }),
      env: [['YARN_CACHE_FOLDER', 'x']],
    });
  });

  it.each(["npm ci --cache '$A'", 'npm ci --cache', 'npm ci --cache --foo'])('has no folder for %s', (text) => {
    expect(parseCommand(text)).not.toHaveProperty('cacheFolder');
  });
});
