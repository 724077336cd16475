import { describe, expect, it } from 'vitest';
import { formatCodeFrame } from './code-frame.js';

const plain = (_format: string, text: string): string => text;
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
  file: 'a.ts',
  line,
  column,
  endLine,
  endColumn,
});

describe('formatCodeFrame', () => {
  const source = 'first\n\tconst x = 1;\r\n\nlast';

  it('underlines the range, tabs and carriage returns or not', () => {
    expect(formatCodeFrame(source, at(2, 8, 2, 9), plain)).toEqual(['2 │   const x = 1;', '  │         ^']);
  });

  it('underlines up to the end of the line when the range goes on', () => {
    expect(formatCodeFrame(source, at(2, 12, 4, 2), plain)).toEqual(['2 │   const x = 1;', '  │             ^^']);
  });

  it('marks one place at least', () => {
    expect(formatCodeFrame(source, at(4, 5, 4, 5), plain)).toEqual(['4 │ last', '  │     ^']);
  });

  it.each([3, 9])('shows nothing for line %i, which is empty or not there', (line) => {
    expect(formatCodeFrame(source, at(line, 1, line, 2), plain)).toEqual([]);
  });
});
