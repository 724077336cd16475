import { describe, expect, it } from 'vitest';
import { describeValue, showText } from './describe-value.js';

describe('describeValue', () => {
  it.each([
    [5, '`5`'],
    [false, '`false`'],
    [null, '`null`'],
    [undefined, '`undefined`'],
    ['node:22', 'the text `node:22`'],
    ['', 'an empty text'],
    ['x'.repeat(41), 'a text'],
    ['two\nlines', 'a text'],
    ['with `ticks`', 'a text'],
    [`glpat-${'x'.repeat(20)}`, 'a text'],
    [[1], 'a list'],
    [{}, 'an object'],
    [Symbol('a function'), 'a function'],
  ])('shows %j as %s', (value, shown) => {
    expect(describeValue(value, ['image'])).toBe(shown);
  });

  it.each([
    [5, 'a number'],
    [true, 'a boolean'],
    ['hush', 'a text'],
  ])('tells only the type of %j where it is the value of a variable', (value, shown) => {
    expect(describeValue(value, ['agents', 0, 'env', 'TOKEN'])).toBe(shown);
  });
});

describe('showText', () => {
  it('repeats a short text, shortens a long one, and hides what cannot or must not be shown', () => {
    expect(showText('main')).toBe('main');
    expect(showText('x'.repeat(50))).toBe(`${'x'.repeat(40)}…`);
    expect(showText('a\0b')).toBe('…');
    expect(showText(`glpat-${'x'.repeat(60)}`)).toBe('…');
    expect(showText(`https://user-of-the-host:glpat-${'x'.repeat(20)}@host`)).toBe('…');
  });
});
