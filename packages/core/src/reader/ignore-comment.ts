import type { SourceComment } from '../source/source-file.js';
import type { SourceRange } from '../source/source-text.js';

/** A comment that ignores findings: `# dte-ignore CODE[, CODE…] [-- reason]`, or `# dte-ignore-file CODE…`. */
export interface IgnoreComment {
  /** The comment. */
  readonly comment: SourceComment;
  /** Whether it means the whole file. */
  readonly isForFile: boolean;
  /** What it names, each with its place. */
  readonly codes: readonly IgnoredCode[];
}

/** A code in such a comment, or what stands there instead. */
export interface IgnoredCode {
  readonly code: string;
  readonly range: SourceRange;
}

const word = /^#\s*dte-ignore(-file)?(?![\w-])/;

/** Reads a comment; `undefined` where it is about something else. */
export function readIgnoreComment(comment: SourceComment): IgnoreComment | undefined {
  const { source, start, end } = comment.range;
  const written = source.text.slice(start, end);
  const found = word.exec(written);
  if (found === null) return undefined;
  const [told = ''] = written.slice(found[0].length).split(/(?:^|\s)--(?=\s|$)/);
  const words = [...told.matchAll(/[^\s,]+/g)].map(({ 0: code, index }) => {
    const codeStart = start + found[0].length + index;
    return { code, range: { source, start: codeStart, end: codeStart + code.length } };
  });
  // What follows a word that can be no code is a reason without its mark.
  const codes = words.slice(0, words.findIndex(({ code }) => !code.includes('/')) + 1 || words.length);
  return { comment, isForFile: found[1] !== undefined, codes };
}
