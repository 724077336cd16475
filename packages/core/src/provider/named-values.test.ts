import { describe, expect, it } from 'vitest';
import { toMap } from './named-values.js';

describe('named values', () => {
  it('are a Map, whichever way they were written', () => {
    const map = new Map([['b', 1]]);
    expect(toMap(map)).toBe(map);
    expect([...toMap({ b: 1, a: 2 })]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
    expect(toMap(undefined).size).toBe(0);
  });
});
