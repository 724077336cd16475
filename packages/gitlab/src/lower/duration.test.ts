import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDuration } from '../check/duration.js';
import { formatDuration } from './duration.js';

describe('formatDuration', () => {
  it.each([
    [90, '1h 30m'],
    [60, '1h'],
    [45, '45m'],
    [1441, '24h 1m'],
    [1.5, '1m 30s'],
  ])('writes %d minutes as %s', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it('writes only what GitLab can read', () => {
    return fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (minutes) => isDuration(formatDuration(minutes))),
    );
  });
});
