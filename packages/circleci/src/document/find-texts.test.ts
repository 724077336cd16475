import { expect, it } from 'vitest';
import { findTexts } from './find-texts.js';

it('finds texts in lists, Maps and objects, and not in keys', () => {
  const value = {
    a: ['x << y', 'z'],
    b: new Map<string, unknown>([
      ['<<', 1],
      ['c', { d: '<<' }],
    ]),
  };
  expect(findTexts(value, ['jobs'], '<<')).toEqual([
    { text: 'x << y', path: ['jobs', 'a', 0] },
    { text: '<<', path: ['jobs', 'b', 'c', 'd'] },
  ]);
});
