import { describe, expect, it } from 'vitest';
import { formatCodeFrame, formatMarkedLines } from './code-frame.js';

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

describe('formatMarkedLines', () => {
  const lines = ['jobs:', '  main:', '    stage: affected', '', '  agent:', '    script: start-agent'];

  it('shows related places with what is to be seen there, in the order of the file', () => {
    const marks = [
      { location: at(6, 13, 6, 24) },
      { location: at(2, 3, 2, 7), label: 'the coordinator' },
      { location: at(3, 5, 3, 10), label: 'its stage' },
    ];
    expect(formatMarkedLines(lines, marks, plain)).toEqual([
      '2 │   main:',
      '  │   ---- the coordinator',
      '3 │     stage: affected',
      '  │     ----- its stage',
      '⋮ │',
      '6 │     script: start-agent',
      '  │             ^^^^^^^^^^^',
    ]);
  });

  it('shows a line with several places once', () => {
    const marks = [{ location: at(2, 3, 2, 7) }, { location: at(2, 7, 2, 8), label: 'here' }];
    expect(formatMarkedLines(lines, marks, plain)).toEqual(['2 │   main:', '  │   ^^^^', '  │       - here']);
  });

  it('aligns line numbers of different lengths', () => {
    const long = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`);
    const marks = [{ location: at(9, 1, 9, 5) }, { location: at(12, 1, 12, 5), label: 'there' }];
    expect(formatMarkedLines(long, marks, plain)).toEqual([
      ' 9 │ line 9',
      '   │ ^^^^',
      ' ⋮ │',
      '12 │ line 12',
      '   │ ---- there',
    ]);
  });

  it('shows a part of a line that is too long', () => {
    const [head = '', marked = ''] = formatMarkedLines(
      ['x'.repeat(100_000)],
      [{ location: at(1, 5_001, 1, 5_004) }],
      plain,
    );
    expect(head).toMatch(/^1 │ …x{140}…$/);
    expect(marked).toBe(`  │ ${' '.repeat(41)}^^^`);
    const [, end = ''] = formatMarkedLines(['x'.repeat(200)], [{ location: at(1, 3, 2, 1) }], plain);
    expect(end).toBe(`  │   ${'^'.repeat(138)}`);
  });
});
