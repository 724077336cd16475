import { diagnose } from '../diagnostics/catalog.js';
import type { FileLocation } from '../diagnostics/diagnostic.js';
import { fileCatalog } from '../diagnostics/file-catalog.js';
import type { Outcome } from '../diagnostics/outcome.js';

/**
 * The text that the bytes of a file hold, or why they hold none: only UTF-8 is text to the providers. A mark of the byte
 * order stays, so that offsets fit; {@link readYaml} skips it.
 */
export function decodeText(file: string, bytes: Uint8Array): Outcome<string> {
  const found = foreignEncoding(bytes);
  if (found !== undefined) return refused(found, startOf(file));
  try {
    return { ok: true, value: newDecoder().decode(bytes), diagnostics: [] };
  } catch {
    return refused('bytes that are no characters', firstWrongLine(file, bytes));
  }
}

function newDecoder() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** What the first bytes give away. */
function foreignEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'the mark of UTF-16';
  return bytes.includes(0) ? 'a NUL byte' : undefined;
}

/** The line with the first bytes that are no UTF-8: a character never goes past the end of a line. */
function firstWrongLine(file: string, bytes: Uint8Array): FileLocation {
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd + 1;
    const column = wrongColumn(bytes.subarray(start, end));
    if (column !== undefined) return { file, line, column, endLine: line, endColumn: column + 1 };
    start = end;
  }
  return startOf(file);
}

/** The column of the first character that is none, from 1. */
function wrongColumn(line: Uint8Array): number | undefined {
  try {
    newDecoder().decode(line);
    return undefined;
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(line).indexOf('\uFFFD') + 1;
  }
}

function startOf(file: string): FileLocation {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function refused(found: string, location: FileLocation): Outcome<string> {
  return { ok: false, diagnostics: [diagnose(fileCatalog, 'file/not-text', { found }, { location })] };
}
