import { expect, test } from 'vitest';
import { formatComment } from './comment.js';

test('every line gets its own mark and the indentation, without a blank at its end', () => {
  expect(formatComment('one\n\n two \n', '  ')).toBe('  # one\n  #\n  #  two\n  #\n');
});

test.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])('%j cannot end the comment', (lineBreak) => {
  expect(formatComment(`a${lineBreak}b: 1`, '')).toBe('# a\n# b: 1\n');
});

test('characters that readers reject are shown as escapes', () => {
  expect(formatComment('a\0b\u0007c\ud83dd\ufeff', '')).toBe('# a\\u0000b\\u0007c\\ud83dd\\ufeff\n');
});
