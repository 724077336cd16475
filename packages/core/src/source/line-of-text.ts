import type { SourceScalar } from './source-node.js';
import { type SourceRange, trimmedEnd } from './source-text.js';

/** Where a line of a text is written, counted from 0 in the text as it is read; `undefined` for an empty line, and beyond the end. */
export function lineOfText({ range }: SourceScalar, line: number): SourceRange | undefined {
  const { source, start, end } = range;
  const found = writtenLines(source.text.slice(start, end)).find(
    (written) => written.line <= line && line < written.line + written.count,
  );
  if (found === undefined) return undefined;
  const lineStart = start + found.start;
  return { source, start: lineStart, end: trimmedEnd(source.text, lineStart, lineStart + found.content.length) };
}

/** A line of the file. */
interface FileLine {
  /** Offset of its first character that is no indentation. */
  readonly start: number;
  readonly indent: number;
  /** Its characters without the indentation. */
  readonly content: string;
}

/** A line of the file with the lines of the text that are in it. */
interface WrittenLine extends FileLine {
  /** The first of them, or the one that it goes on with. */
  readonly line: number;
  readonly count: number;
}

/** The styles differ in what a line end and an empty line stand for: https://yaml.org/spec/1.2.2/#8-block-style-productions. */
function writtenLines(written: string): readonly WrittenLine[] {
  switch (written[0]) {
    case '|':
      return fileLines(written)
        .slice(1)
        .map((each, line) => ({ ...each, line, count: 1 }))
        .filter((each) => !isBlank(each));
    case '>':
      return foldedBlockLines(fileLines(written).slice(1));
    default:
      return foldedLines(fileLines(written), written.startsWith('"'));
  }
}

function fileLines(written: string): readonly FileLine[] {
  let lineStart = 0;
  return written.split('\n').map((line) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const start = lineStart + indent;
    lineStart += line.length + 1;
    return { start, indent, content: line.slice(indent) };
  });
}

/** Lines that are indented like the first are joined, others keep their line ends. */
function foldedBlockLines(lines: readonly FileLine[]): readonly WrittenLine[] {
  const filled = lines.filter((line) => !isBlank(line));
  const base = filled.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const keepsEnds = ({ indent, content }: FileLine): boolean => indent > base || content.startsWith('\t');
  const written: WrittenLine[] = [];
  let gap = 0;
  for (const each of lines) {
    if (isBlank(each)) {
      gap += 1;
      continue;
    }
    const previous = written.at(-1);
    const extra = previous !== undefined && (keepsEnds(previous) || keepsEnds(each)) ? 1 : 0;
    written.push({ ...each, line: (previous?.line ?? 0) + gap + extra, count: 1 });
    gap = 0;
  }
  return written;
}

/** Lines are joined; empty lines in between are line ends, and so is `\n` in double quotes. */
function foldedLines(lines: readonly FileLine[], hasEscapes: boolean): readonly WrittenLine[] {
  const written: WrittenLine[] = [];
  let gap = 0;
  for (const each of lines) {
    if (isBlank(each)) {
      gap += 1;
      continue;
    }
    const previous = written.at(-1);
    const line = previous === undefined ? 0 : previous.line + previous.count - 1 + gap;
    written.push({ ...each, line, count: 1 + (hasEscapes ? escapedLineEnds(each.content) : 0) });
    gap = 0;
  }
  return written;
}

function escapedLineEnds(content: string): number {
  return [...content.matchAll(/\\(.)/g)].filter(([, escaped]) => escaped === 'n').length;
}

function isBlank({ content }: FileLine): boolean {
  return content.trim() === '';
}
