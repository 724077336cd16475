import type { SourceFile } from '../source/source-file.js';
import type { SourceNode } from '../source/source-node.js';
import { lineOf, type SourceRange, type SourceText, trimmedEnd } from '../source/source-text.js';
import type { IgnoreComment } from './ignore-comment.js';

/** Lines of a file, from 1, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Tells which lines the comments of a file are about. */
export class IgnoredLines {
  readonly #file: SourceFile;
  #blocks: ReadonlyMap<number, number> | undefined;
  /** The comments that were last looked through, and the line below them. */
  #passed: Lines = { first: 0, last: 0 };

  constructor(file: SourceFile) {
    this.#file = file;
  }

  /**
   * All, for the whole file; its own line, at the end of one; else the next line that is no comment, with the block that it
   * opens.
   */
  of({ comment, isForFile }: IgnoreComment): Lines {
    if (isForFile) return { first: 1, last: Number.POSITIVE_INFINITY };
    const own = lineOf(this.#file.source, comment.range.start);
    if (!comment.isAlone) return { first: own, last: own };
    const { first, last } = this.#passed;
    const line = first <= own && own < last ? last : nextLine(this.#file, own);
    this.#passed = { first: own, last: line };
    this.#blocks ??= blocksIn(this.#file);
    return { first: line, last: this.#blocks.get(line) ?? line };
  }
}

/** The next line that has more than a comment; the line itself behind the last one. */
function nextLine({ source }: SourceFile, line: number): number {
  for (let next = line + 1; next <= source.lineStarts.length; next++) {
    if (!isComment(lineText(source, next))) return next;
  }
  return line;
}

function lineText({ text, lineStarts }: SourceText, line: number): string {
  return text.slice(lineStarts[line - 1], lineStarts[line]);
}

function isComment(line: string): boolean {
  const text = line.trimStart();
  return text === '' || text.startsWith('#');
}

/** The last line of the outermost member or item that begins in a line, by that line. */
function blocksIn({ source, root }: SourceFile): ReadonlyMap<number, number> {
  const lastLines = new Map<number, number>();
  const visit = (node: SourceNode): void => {
    for (const { start, value } of partsOf(node)) {
      const line = lineOf(source, start.start);
      lastLines.set(line, Math.max(lastLines.get(line) ?? 0, lastLineOf(value)));
      visit(value);
    }
  };
  if (root !== undefined) visit(root);
  return lastLines;
}

interface Part {
  /** Where it begins: its key, or the item itself. */
  readonly start: SourceRange;
  readonly value: SourceNode;
}

/** The members or items of a node that are written in it. */
function partsOf(node: SourceNode): readonly Part[] {
  switch (node.kind) {
    case 'mapping':
      return [...node.entries.values()]
        .filter(({ merged }) => merged === undefined)
        .map(({ key, value }) => ({ start: key, value }));
    case 'sequence':
      return node.items.map((value) => ({ start: value.range, value }));
    default:
      return [];
  }
}

function lastLineOf({ range: { source, start, end } }: SourceNode): number {
  return lineOf(source, trimmedEnd(source.text, start, Math.max(start, end)));
}
