import { describe, expect, it } from 'vitest';
import { valueAt } from './value-at.js';

const root = { jobs: [{ definition: new Map([['script', ['true']]]) }], empty: undefined };

describe('valueAt', () => {
  it('goes through objects, lists and maps', () => {
    expect(valueAt(root, ['jobs', 0, 'definition', 'script', 0])).toEqual({ exists: true, value: 'true' });
    expect(valueAt(root, [])).toEqual({ exists: true, value: root });
  });

  it('tells nothing from something that is undefined', () => {
    expect(valueAt(root, ['empty'])).toEqual({ exists: true, value: undefined });
    expect(valueAt(root, ['missing'])).toEqual({ exists: false, value: undefined });
    expect(valueAt(root, ['jobs', 1, 'definition'])).toEqual({ exists: false, value: undefined });
  });

  it('sees no inherited properties', () => {
    expect(valueAt(root, ['toString']).exists).toBe(false);
  });
});
