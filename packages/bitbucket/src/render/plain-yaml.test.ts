import { describe, expect, it } from 'vitest';
import { mapping, orderedMapping, plainYaml } from './plain-yaml.js';

describe('plainYaml', () => {
  it('turns mappings of either kind into Maps, deeply', () => {
    expect(plainYaml({ a: [1, { b: true }], c: new Map([['d', null]]) })).toEqual(
      new Map<string, unknown>([
        ['a', [1, new Map([['b', true]])]],
        ['c', new Map([['d', null]])],
      ]),
    );
  });

  it('leaves out what is no data', () => {
    expect(plainYaml({ a: undefined, b: () => 1, c: [undefined] })).toEqual(new Map([['c', [null]]]));
  });
});

describe('orderedMapping', () => {
  it('puts known keys first and keeps the order of the others', () => {
    expect([...toMap(orderedMapping({ z: 1, b: 2, y: 3, a: 4 }, ['a', 'b'])).keys()]).toEqual(['a', 'b', 'z', 'y']);
  });

  it('passes other values on', () => {
    expect(orderedMapping('text', ['a'])).toBe('text');
  });
});

describe('mapping', () => {
  it('tells the converter the key of each member', () => {
    expect(mapping({ a: 1 }, (value, key) => `${key}=${value}`)).toEqual(new Map([['a', 'a=1']]));
  });
});

function toMap(value: unknown): ReadonlyMap<unknown, unknown> {
  return value instanceof Map ? value : new Map();
}
