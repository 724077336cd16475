import { expect, it } from 'vitest';
import { flatEntries, type NestedList } from './flat-entries.js';

it('lists in lists are spliced in, each item with its place', () => {
  expect(flatEntries(['a', ['b', ['c']], [], 'd'])).toEqual([
    { entry: 'a', path: [0] },
    { entry: 'b', path: [1, 0] },
    { entry: 'c', path: [1, 1, 0] },
    { entry: 'd', path: [3] },
  ]);
});

it('lists that repeat each other end after ten thousand visits', () => {
  let list: NestedList<string> = ['x'];
  for (let level = 0; level < 12; level++) list = Array.from({ length: 10 }, () => list);
  expect(flatEntries(list).length).toBeLessThan(10_000);
});
