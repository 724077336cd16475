import { describe, expect, it } from 'vitest';
import { gitlabReference } from '../yaml/yaml-value.js';
import { copyPlain } from './plain-copy.js';

class Settings {
  readonly image: string = 'node:22';
}

function faultsIn(value: unknown): readonly string[] {
  return copyPlain(value).faults.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}

describe('copyPlain', () => {
  it('copies plain data, deeply', () => {
    const value = { a: [1, 'x', true, null, { b: {} }], c: Object.create(null) };
    const copy = copyPlain(value);
    expect(copy).toEqual({ value: { a: [1, 'x', true, null, { b: {} }], c: {} }, faults: [] });
    expect(copy.value).not.toBe(value);
  });

  it('leaves out properties that are undefined, but no items of a list', () => {
    expect(copyPlain({ a: undefined, b: [undefined] }).value).toStrictEqual({ b: [undefined] });
  });

  it('copies a part that is used twice, which is no cycle', () => {
    const shared = { count: 1 };
    expect(copyPlain([shared, shared])).toEqual({ value: [{ count: 1 }, { count: 1 }], faults: [] });
  });

  it('copies maps in native data only', () => {
    const map = new Map([['b', { a: 1 }]]);
    expect(copyPlain({ overrides: { gitlab: map } })).toEqual({ value: { overrides: { gitlab: map } }, faults: [] });
    expect(copyPlain({ jobs: [{ definition: map }] }).faults).toEqual([]);
    expect(faultsIn({ env: map })).toEqual(['model/wrong-type env: expected plain data, got an instance of Map']);
    expect(faultsIn({ overrides: new Map([[{}, 1]]) })).toHaveLength(1);
  });

  it('keeps references of GitLab, in native data only', () => {
    const reference = gitlabReference(['.setup', 'script']);
    const input = { jobs: [{ definition: { script: [reference] } }] };
    expect(copyPlain(input)).toEqual({ value: input, faults: [] });
    expect(copyPlain({ env: reference }).value).toStrictEqual({ env: { path: ['.setup', 'script'] } });
    const forged = { ...reference, path: [1] };
    expect(copyPlain({ overrides: forged }).value).toStrictEqual({ overrides: { path: [1] } });
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['an instance of Date', new Date()],
    ['an instance of Settings', new Settings()],
    ['an instance of Promise', Promise.resolve()],
    ['an instance of Number', Object(1)],
    [
      'an object that cannot be read',
      {
        get image() {
          throw new Error('no');
        },
      },
    ],
  ])('tells %s from plain data', (received, value) => {
    expect(faultsIn({ nx: value })).toEqual([`model/wrong-type nx: expected plain data, got ${received}`]);
  });

  it('stops at a cycle, at a hundred levels and at two hundred thousand values', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = [cycle];
    expect(faultsIn({ nx: cycle })).toEqual([
      'model/cyclic nx.self.0: `nx.self[0]` leads back to an object that contains it',
    ]);
    const deep = Array.from({ length: 101 }).reduce<object>((inner) => ({ inner }), {});
    expect(faultsIn(deep)).toHaveLength(1);
    expect(faultsIn(Object.values(deep)[0])).toEqual([]);
    expect(faultsIn([new Array(199_997), []])).toEqual([]);
    expect(faultsIn([new Array(199_997), [], []])).toEqual(['model/too-large 2: holds more than 200000 values']);
  });

  it('multiplies no part that is used often without end', () => {
    const bomb = Array.from({ length: 60 }).reduce<object>((inner) => [inner, inner], {});
    expect(faultsIn(bomb).map((fault) => fault.split(' ')[0])).toEqual(['model/too-large']);
  });

  it('takes no prototype from parsed text', () => {
    const { value, faults } = copyPlain(JSON.parse('{ "__proto__": { "polluted": true } }'));
    expect(faults.map(({ code }) => code)).toEqual(['model/unknown-key']);
    expect(value).toStrictEqual({});
  });
});
