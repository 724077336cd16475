import type { FileLocation } from '../diagnostics/diagnostic.js';

/** The text of a file with the means to find lines and columns in it. */
export interface SourceText {
  /** Path of the file, relative to the repository root, with forward slashes. */
  readonly file: string;
  /** The whole text. */
  readonly text: string;
  /** Offset of the first character of each line; a mark of the byte order is no part of the first. */
  readonly lineStarts: readonly number[];
}

/** A stretch of a text. */
export interface SourceRange {
  /** The text it is in. */
  readonly source: SourceText;
  /** Offset of its first character. */
  readonly start: number;
  /** Offset behind its last character. */
  readonly end: number;
}

/** Prepares a text. Line ends may be `\n` or `\r\n`. */
export function sourceText(file: string, text: string): SourceText {
  const lineStarts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) lineStarts.push(index + 1);
  return { file, text, lineStarts };
}

/** Lines and columns of a stretch, counted from 1 in UTF-16 code units. */
export function locationOf({ source, start, end }: SourceRange): FileLocation {
  const first = positionOf(source, start);
  const last = positionOf(source, Math.max(start, end));
  return { file: source.file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

/** The line that an offset is in, from 1. */
export function lineOf({ lineStarts }: SourceText, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function positionOf(source: SourceText, offset: number): { readonly line: number; readonly column: number } {
  const line = lineOf(source, offset);
  return { line, column: Math.max(0, offset - (source.lineStarts[line - 1] ?? 0)) + 1 };
}

/** The first line of a stretch, without blanks behind it: a whole job underlined shows nothing. */
export function firstLineOf({ source, start, end }: SourceRange): SourceRange {
  const lineEnd = source.text.indexOf('\n', start);
  return { source, start, end: trimmedEnd(source.text, start, lineEnd === -1 ? end : Math.min(end, lineEnd)) };
}

/** The end of a stretch of text without the blanks and line ends at its end. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return last;
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
