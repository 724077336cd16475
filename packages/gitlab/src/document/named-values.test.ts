import { expect, it } from 'vitest';
import { toMap } from './named-values.js';

it('toMap reads maps and objects alike, and nothing as nothing', () => {
  expect(toMap({ A: 1, B: 2 })).toEqual(
    new Map([
      ['A', 1],
      ['B', 2],
    ]),
  );
  const map = new Map([['A', 1]]);
  expect(toMap(map)).toBe(map);
  expect(toMap(undefined).size).toBe(0);
});
