import { describe, expect, it } from 'vitest';
import { formatPath } from './diagnostic.js';

describe('a path', () => {
  it('reads like the code that reaches the place', () => {
    expect(formatPath(['agents', 0, 'count'])).toBe('agents[0].count');
    expect(formatPath(['env', 'A-B'])).toBe('env["A-B"]');
    expect(formatPath([0])).toBe('[0]');
    expect(formatPath([])).toBe('pipeline');
  });
});
