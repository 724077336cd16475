import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.js';

describe('a remembered function', () => {
  it('computes once per object, also when the result is nothing', () => {
    let calls = 0;
    const count = remembered((_: object) => {
      calls += 1;
      return undefined;
    });
    const [first, second] = [{}, {}];
    for (const key of [first, second, first, second]) count(key);
    expect(calls).toBe(2);
  });

  it('gives each object its own result', () => {
    const sizeOf = remembered((list: readonly string[]) => list.length);
    expect([sizeOf(['a']), sizeOf(['a', 'b'])]).toEqual([1, 2]);
  });
});
