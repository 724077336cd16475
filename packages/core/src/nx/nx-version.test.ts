import { describe, expect, it } from 'vitest';
import { compareNxVersions, parseNxVersion } from './nx-version.js';

describe('parseNxVersion', () => {
  it.each([
    ['22.1.0', { major: 22, minor: 1, patch: 0, isPrerelease: false }],
    ['22.1', { major: 22, minor: 1, patch: 0, isPrerelease: false }],
    ['22', { major: 22, minor: 0, patch: 0, isPrerelease: false }],
    ['v21.6.6', { major: 21, minor: 6, patch: 6, isPrerelease: false }],
    ['23.0.0-beta.1', { major: 23, minor: 0, patch: 0, isPrerelease: true }],
  ])('reads %s', (text, version) => {
    expect(parseNxVersion(text)).toEqual(version);
  });

  it.each(['', 'latest', '^22.1.0', '22.x', '22.1.0.1', ' 22', '22.', '-1', '22.1.0-'])('does not take %j', (text) => {
    expect(parseNxVersion(text)).toBeUndefined();
  });
});

describe('compareNxVersions', () => {
  it('orders versions by their numbers, prereleases before their release', () => {
    const ordered = ['9.9.9', '20', '21.2.9', '21.3.0-beta.2', '21.3', '21.3.1', '21.10.0', '22.0.0'];
    const versions = ordered.map(parseNxVersion).filter((version) => version !== undefined);
    expect([...versions].reverse().sort(compareNxVersions)).toEqual(versions);
  });

  it('finds equal what is equal', () => {
    const [left, right] = ['22', '22.0.0'].map(parseNxVersion);
    expect(left && right && compareNxVersions(left, right)).toBe(0);
  });
});
