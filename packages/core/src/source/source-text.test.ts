import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLineOf, lineOf, locationOf, sourceText } from './source-text.js';

describe('the place of a stretch of text', () => {
  it('is told by lines and columns, as counting them would', () => {
    const lines = fc.array(fc.constantFrom('', 'a', 'bc', 'd\r'), { minLength: 1 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const before = text.slice(0, start).split('\n');
        const until = text.slice(0, end).split('\n');
        expect(locationOf({ source: sourceText('ci.yml', text), start, end })).toEqual({
          file: 'ci.yml',
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
          endLine: until.length,
          endColumn: (until.at(-1)?.length ?? 0) + 1,
        });
        expect(lineOf(sourceText('ci.yml', text), start)).toBe(before.length);
      }),
    );
  });

  it('never ends before it starts', () => {
    const source = sourceText('ci.yml', 'abc');
    expect(locationOf({ source, start: 2, end: 0 })).toMatchObject({ column: 3, endColumn: 3 });
  });

  it('counts no mark of the byte order', () => {
    const source = sourceText('ci.yml', '\uFEFFab');
    expect(locationOf({ source, start: 0, end: 2 })).toMatchObject({ line: 1, column: 1, endColumn: 2 });
  });

  it('can be cut to its first line', () => {
    const source = sourceText('ci.yml', 'a \r\nb');
    expect(firstLineOf({ source, start: 0, end: 5 })).toEqual({ source, start: 0, end: 1 });
    expect(firstLineOf({ source, start: 4, end: 5 })).toEqual({ source, start: 4, end: 5 });
  });
});
