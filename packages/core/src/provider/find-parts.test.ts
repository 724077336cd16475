import { expect, it } from 'vitest';
import { findParts } from './find-parts.js';

const isMarked = (part: unknown): part is string => typeof part === 'string' && part.includes('!');

it('finds parts in lists, objects and Maps, in order and with their places', () => {
  const value = { a: ['x', 'y!'], b: new Map<string, unknown>([['c!', { d: 'z!' }]]), e: null, f: 3 };
  expect(findParts(value, ['jobs'], isMarked)).toEqual([
    { part: 'y!', path: ['jobs', 'a', 1] },
    { part: 'z!', path: ['jobs', 'b', 'c!', 'd'] },
  ]);
});

it('does not search what it found', () => {
  const isList = (part: unknown): part is unknown[] => Array.isArray(part);
  expect(findParts({ a: [['x']] }, [], isList)).toEqual([{ part: [['x']], path: ['a'] }]);
});
