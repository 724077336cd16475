import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob } from './glob.js';

describe('a branch or target pattern', () => {
  it('matches any characters with a star, and nothing else with other characters', () => {
    expect(matchesGlob('release/*', 'release/1.2')).toBe(true);
    expect(matchesGlob('*-ci', 'e2e-ci')).toBe(true);
    expect(matchesGlob('*', '')).toBe(true);
    expect(matchesGlob('a*b*c', 'a-b-b-c')).toBe(true);
    expect(matchesGlob('release/*', 'release')).toBe(false);
    expect(matchesGlob('v1.2', 'v1x2')).toBe(false);
    expect(matchesGlob('main', 'main2')).toBe(false);
    expect(matchesGlob('', 'main')).toBe(false);
  });

  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (pattern, name) => {
        const parts = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
        expect(matchesGlob(pattern, name)).toBe(new RegExp(`^${parts.join('.*')}$`).test(name));
      }),
    );
  });

  it('takes no long time for a hostile pattern', () => {
    const started = performance.now();
    expect(matchesGlob('a*'.repeat(50).concat('b'), 'a'.repeat(5_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
