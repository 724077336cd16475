import { describe, expect, it } from 'vitest';
import { entriesOf, isMapping, memberOf, memberPairs, membersOf } from './members.js';

describe('membersOf', () => {
  it('are those of an object or a Map', () => {
    expect(membersOf({ a: 1 })).toEqual(new Map([['a', 1]]));
    expect(membersOf(new Map([['a', 1]]))).toEqual(new Map([['a', 1]]));
  });

  it('have text as keys, also those of a Map that has numbers', () => {
    expect(membersOf(new Map([[2, 'a']]))).toEqual(new Map([['2', 'a']]));
  });

  it.each([undefined, null, 3, 'a', ['a']])('are none for %s', (value) => {
    expect(membersOf(value).size).toBe(0);
    expect(isMapping(value)).toBe(false);
  });
});

describe('memberPairs', () => {
  it.each([{ a: 1, b: [2] }, new Map([['a', 1]]), new Map([[2, 'a']]), undefined, 'a', ['a']])(
    'are the members of %s',
    (value) => {
      expect(memberPairs(value)).toEqual([...membersOf(value)]);
    },
  );
});

describe('memberOf', () => {
  it('is one member of an object or a Map', () => {
    expect(memberOf({ a: 1 }, 'a')).toBe(1);
    expect(memberOf(new Map([['a', 1]]), 'a')).toBe(1);
  });

  it.each([undefined, null, 'a', ['a'], {}, new Map()])(
    'is nothing where %s has none, whatever it inherits',
    (value) => {
      expect(memberOf(value, 'length')).toBeUndefined();
      expect(memberOf(value, 'constructor')).toBeUndefined();
    },
  );
});

describe('entriesOf', () => {
  it('are those of a list, and none for anything else', () => {
    expect(entriesOf([1, 2])).toEqual([1, 2]);
    expect(entriesOf('ab')).toEqual([]);
    expect(entriesOf({ length: 1 })).toEqual([]);
  });
});
