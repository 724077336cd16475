import { describe, expect, it } from 'vitest';
import { deepFreeze } from './freeze.js';

describe('deepFreeze', () => {
  it('freezes every level and returns the same value', () => {
    const value = { a: [{ b: {} }] };
    expect(deepFreeze(value)).toBe(value);
    expect([value, value.a, value.a[0], value.a[0]?.b].every(Object.isFrozen)).toBe(true);
  });

  it('closes maps, which can still be read and copied', () => {
    const map = deepFreeze(new Map([['a', { b: 1 }]]));
    expect(() => map.set('c', { b: 2 })).toThrow('Cannot change a map of a frozen pipeline');
    expect(() => map.delete('a')).toThrow(TypeError);
    expect(() => map.clear()).toThrow(TypeError);
    expect(Object.isFrozen(map.get('a'))).toBe(true);
    expect(new Map(map).set('c', { b: 2 }).size).toBe(2);
    expect(structuredClone(map)).toEqual(new Map([['a', { b: 1 }]]));
  });
});
