import { expect, it } from 'vitest';
import { toMap } from './named-values.js';

it('names with values are a Map, whether they were one or not', () => {
  const map = new Map([['a', 1]]);
  expect(toMap(map)).toBe(map);
  expect(toMap({ a: 1 })).toEqual(map);
  expect(toMap(undefined)).toEqual(new Map());
});
