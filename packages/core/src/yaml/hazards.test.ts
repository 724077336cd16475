import { expect, test } from 'vitest';
import { escapeInvisibleCharacters, findUnwritableCharacter, hasInvisibleCharacter } from './hazards.js';

test('NUL is found with its place and name', () => {
  expect(findUnwritableCharacter('ab\0c\0')).toEqual({ index: 2, codePoint: 0, label: 'U+0000 (NUL)' });
});

test.each(['a\ud83d', 'a\ude80', 'a\ude80\ud83d', 'a\ud83d\ud83d\ude80'])(
  'half a surrogate pair is found in %j',
  (text) => {
    const found = findUnwritableCharacter(text);
    expect(found).toEqual({
      index: 1,
      codePoint: text.charCodeAt(1),
      label: `U+${text.charCodeAt(1).toString(16).toUpperCase()} (half of a surrogate pair)`,
    });
  },
);

test('everything else can be written, whole surrogate pairs, controls and non-characters too', () => {
  expect(findUnwritableCharacter('a\u0001\u0085\u2028\ufeff\uffff\u{1f680}\u{10ffff}')).toBeUndefined();
});

test('letters, signs, emoji, tabs and line feeds are visible', () => {
  expect(hasInvisibleCharacter('a \u00e9\u65e5\u26a0\ufe0f\u{1f680}\t\n~')).toBe(false);
});

test.each([
  '\r',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2029',
  '\u3000',
  '\ufeff',
  '\uffff',
  '\u{e0041}',
])('%j is invisible and becomes an escape', (character) => {
  const digits = character.codePointAt(0)?.toString(16) ?? '';
  expect(hasInvisibleCharacter(`a${character}b`)).toBe(true);
  const written = digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  expect(escapeInvisibleCharacters(`a${character}b${character}`)).toBe(`a${written}b${written}`);
});
