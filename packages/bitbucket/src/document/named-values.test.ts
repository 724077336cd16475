import { describe, expect, it } from 'vitest';
import { toMap } from './named-values.js';

describe('toMap', () => {
  it('takes a Map as it is and the entries of an object in order', () => {
    const map = new Map([['a', 1]]);
    expect(toMap(map)).toBe(map);
    expect([...toMap({ b: 1, a: 2 })]).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });
});
