import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.js';

it('breaks a text between words, and leaves long words whole', () => {
  expect(wrapText('aa bb cc', 5)).toEqual(['aa bb', 'cc']);
  expect(wrapText('aa bb cc', 4)).toEqual(['aa', 'bb', 'cc']);
  expect(wrapText('a https://long.example/page b', 5)).toEqual(['a', 'https://long.example/page', 'b']);
  expect(wrapText('', 5)).toEqual(['']);
});
