import { describe, expect, it } from 'vitest';
import { installedNxVersion } from './installed-nx-version.js';

const versionIn = (files: Readonly<Record<string, string>>): string | undefined =>
  installedNxVersion((name) => files[name]);

describe('installedNxVersion', () => {
  it.each([
    ['package-lock.json', '{\n  "packages": {\n    "node_modules/nx": {\n      "version": "22.1.3",\n'],
    ['npm-shrinkwrap.json', '{"packages":{"node_modules/nx":{"version":"22.1.3"'],
    [
      'pnpm-lock.yaml',
      "importers:\n\n  .:\n    devDependencies:\n      nx:\n        specifier: ^22.0.0\n        version: 22.1.3(@swc-node/register@1.9.1)\n\npackages:\n\n  '@nx/devkit@22.1.3':\n    peerDependencies:\n      nx: '>= 21 <= 23'\n",
    ],
    ['pnpm-lock.yaml', 'devDependencies:\n  nx: 22.1.3\n'],
    ['yarn.lock', 'nx@22.1.3, nx@^22.0.0:\n  version "22.1.3"\n  resolved "x"\n'],
    ['yarn.lock', '"nx@npm:22.1.3, nx@npm:^22.0.0":\r\n  version: 22.1.3\r\n'],
    ['bun.lock', '{\n  "packages": {\n    "nx": ["nx@22.1.3", "", {'],
    ['package.json', '{ "devDependencies": { "nx": "22.1.3" } }'],
    ['package.json', '{ "devDependencies": { "nx": "22.1.3" }, "peerDependencies": { "nx": "^22.0.0" } }'],
  ])('finds the release in %s', (name, text) => {
    expect(versionIn({ [name]: text })).toBe('22.1.3');
  });

  it('believes the lockfile, not the manifest', () => {
    expect(versionIn({ 'package.json': '{ "nx": "21.0.0" }', 'yarn.lock': 'nx@^21.0.0:\n  version "21.6.6"\n' })).toBe(
      '21.6.6',
    );
  });

  it.each([
    ['a caret range', { 'package.json': '{ "devDependencies": { "nx": "^22.1.3" } }' }],
    ['a major version', { 'package.json': '{ "devDependencies": { "nx": "22" } }' }],
    ['a tag', { 'package.json': '{ "devDependencies": { "nx": "latest" } }' }],
    ['a catalogue', { 'package.json': '{ "devDependencies": { "nx": "catalog:" } }' }],
    ['two releases', { 'yarn.lock': 'nx@^21.0.0:\n  version "21.6.6"\n\nnx@^22.0.0:\n  version "22.0.1"\n' }],
    ['a lockfile without it', { 'package.json': '{ "nx": "22.1.3" }', 'bun.lock': '{}' }],
    ['a package with a longer name', { 'yarn.lock': '"@scope/nx@22.1.3":\n  version "22.1.3"\n' }],
    ['nothing', {}],
  ])('says nothing for %s', (_, files) => {
    expect(versionIn(files)).toBeUndefined();
  });
});
