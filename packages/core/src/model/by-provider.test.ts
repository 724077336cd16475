import { describe, expect, it } from 'vitest';
import { byProvider, resolveFor } from './by-provider.js';

describe('a choice per provider', () => {
  const image = byProvider({ circleci: 'cimg/node:22.12', default: 'node:22' });

  it('gives each provider its own value and the others the default', () => {
    expect(resolveFor(image, 'circleci')).toBe('cimg/node:22.12');
    expect(resolveFor(image, 'gitlab')).toBe('node:22');
  });

  it('gives nothing where neither is there, and no member of Object either', () => {
    expect(resolveFor(byProvider({ gitlab: 'a' }), 'bitbucket')).toBeUndefined();
    expect(resolveFor(byProvider({ gitlab: 'a' }), 'toString')).toBeUndefined();
  });

  it('is passed through where there is no choice', () => {
    expect(resolveFor('node:22', 'gitlab')).toBe('node:22');
    expect(resolveFor(undefined, 'gitlab')).toBeUndefined();
  });
});
