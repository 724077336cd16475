import { readFileSync } from 'node:fs';
import type { FileLocation, Path } from '@dtekit/core';
import { findMemberRange } from './member-range.js';
import { locateSource } from './source-location.js';
import type { SourcePlace } from './source-place.js';

/** Where the part of a pipeline's input that `path` leads to is written, else the line of the call that got it. */
export function locateInput(call: SourcePlace, path: Path, root: string): FileLocation {
  const line = locateSource(call, root);
  const source = readFileSync(call.file, 'utf8');
  const lineStart = offsetOfLine(source, call.line);
  const match = /^[^\n]*?\bdefinePipeline\s*\(/.exec(source.slice(lineStart));
  const range = match === null ? undefined : findMemberRange(source, lineStart + match[0].length - 1, path);
  if (range === undefined) return line;
  const start = positionAt(source, range.start);
  const end = positionAt(source, range.end);
  return { file: line.file, ...start, endLine: end.line, endColumn: end.column };
}

function offsetOfLine(source: string, line: number): number {
  return source.split('\n', line - 1).reduce((offset, text) => offset + text.length + 1, 0);
}

function positionAt(source: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
