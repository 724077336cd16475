import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.js';

const encoder = new TextEncoder();

describe('the bytes of a file', () => {
  it('are text in UTF-8, with a mark of the byte order or without', () => {
    expect(decodeText('ci.yml', encoder.encode('ä: 1\n'))).toEqual({ ok: true, value: 'ä: 1\n', diagnostics: [] });
    expect(decodeText('ci.yml', encoder.encode('\uFEFFa'))).toEqual({ ok: true, value: '\uFEFFa', diagnostics: [] });
    expect(decodeText('ci.yml', new Uint8Array())).toEqual({ ok: true, value: '', diagnostics: [] });
  });

  it('are no text where they are no UTF-8, which is told with the line', () => {
    const bytes = new Uint8Array([...encoder.encode('a: 1\nbö: '), 0xe4, ...encoder.encode(' c\nd: 2\n')]);
    expect(decodeText('ci.yml', bytes)).toEqual({
      ok: false,
      diagnostics: [
        {
          code: 'file/not-text',
          severity: 'error',
          message: 'the file has bytes that are no characters, which no text in UTF-8 has',
          hint: 'save it as UTF-8, or name another file',
          path: [],
          location: { file: 'ci.yml', line: 2, column: 5, endLine: 2, endColumn: 6 },
        },
      ],
    });
  });

  it.each([
    ['the mark of UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['the mark of UTF-16', [0xfe, 0xff, 0x00, 0x61]],
    ['a NUL byte', [0x7f, 0x45, 0x4c, 0x46, 0x00]],
  ])('are no text where they have %s', (found, bytes) => {
    const decoded = decodeText('ci.yml', new Uint8Array(bytes));
    expect(decoded.ok).toBe(false);
    expect(decoded.diagnostics[0]?.message).toBe(`the file has ${found}, which no text in UTF-8 has`);
  });
});
