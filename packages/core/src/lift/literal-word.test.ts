import { expect, it } from 'vitest';
import { literalText } from './literal-word.js';

it.each([
  ['plain', 'plain'],
  [`'a$b c'`, 'a$b c'],
  [`"a"'$'b`, 'a$b'],
  [`''`, ''],
  ['"$HOME"', undefined],
  ['a b', undefined],
  ['a;b', undefined],
  ['$(date)', undefined],
])('%s is the text %s', (shell, text) => {
  expect(literalText(shell)).toBe(text);
});
