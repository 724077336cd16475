import { expect, it } from 'vitest';
import { expressionParts } from './expression-parts.js';

const text = (value: string) => ({ kind: 'text', text: value });
const expression = (value: string) => ({ kind: 'expression', text: value });
const literal = { kind: 'escape', text: String.raw`\<<` };

it.each([
  ['', []],
  ['plain > text < here', [text('plain > text < here')]],
  ['a << b >> c', [text('a '), expression('b'), text(' c')]],
  ['<<a>><< b >>', [expression('a'), expression('b')]],
  [String.raw`\<< a >>`, [literal, text(' a >>')]],
  [String.raw`cat \<<EOF`, [text('cat '), literal, text('EOF')]],
  [String.raw`x \<<< "$y"`, [text('x '), literal, text('< "$y"')]],
  ['cat <<EOF\nx\nEOF', [text('cat '), { kind: 'open', text: '<<EOF\nx\nEOF' }]],
  ['a << b << c >>', [text('a '), expression('b << c')]],
  ['<< a\nb >>', [expression('a\nb')]],
])('%j is %j', (value, parts) => {
  expect(expressionParts(value)).toEqual(parts);
});
