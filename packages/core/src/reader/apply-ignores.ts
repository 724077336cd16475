import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { fileIgnoreCatalog } from '../diagnostics/file-ignore-catalog.js';
import type { SourceFile } from '../source/source-file.js';
import { locationOf, type SourceRange } from '../source/source-text.js';
import { type IgnoreComment, readIgnoreComment } from './ignore-comment.js';
import { IgnoredLines, type Lines } from './ignored-lines.js';

/**
 * Takes out the findings that comments in their files ignore, and tells of comments that ignore nothing. The line of a
 * finding decides.
 */
export function applyIgnores(
  findings: readonly Diagnostic[],
  files: readonly SourceFile[],
  codes: readonly string[],
): readonly Diagnostic[] {
  const ignores = files.flatMap((file) => ignoresIn(file));
  if (ignores.length === 0) return findings;
  const used = new Set<Ignore>();
  const left = findings.filter((finding) => {
    const ignoring = ignores.filter((ignore) => isIgnoredBy(finding, ignore));
    for (const ignore of ignoring) used.add(ignore);
    return ignoring.length === 0;
  });
  const unused = ignores.filter((ignore) => !used.has(ignore)).slice(0, mostRemarks);
  return [...left, ...unused.map((ignore) => remarkOn(ignore, codes))];
}

/** Comments that are told to ignore nothing. */
const mostRemarks = 100;

/** One code that one comment ignores. */
interface Ignore {
  /** The code; empty where the comment names none. */
  readonly code: string;
  readonly range: SourceRange;
  readonly lines: Lines;
  readonly isForFile: boolean;
}

function ignoresIn(file: SourceFile): readonly Ignore[] {
  const ignoredLines = new IgnoredLines(file);
  return file.comments.flatMap((comment) => {
    const ignore = readIgnoreComment(comment);
    return ignore === undefined ? [] : ignoresOf(ignore, ignoredLines.of(ignore));
  });
}

function ignoresOf({ comment, codes, isForFile }: IgnoreComment, lines: Lines): readonly Ignore[] {
  const named = codes.length === 0 ? [{ code: '', range: comment.range }] : codes;
  return named.map(({ code, range }) => ({ code, range, lines, isForFile }));
}

function isIgnoredBy({ code, location }: Diagnostic, ignore: Ignore): boolean {
  if (code !== ignore.code || location === undefined || location.file !== ignore.range.source.file) return false;
  return ignore.lines.first <= location.line && location.line <= ignore.lines.last;
}

function remarkOn({ code, range, lines, isForFile }: Ignore, codes: readonly string[]): Diagnostic {
  const place = { location: locationOf(range) };
  if (codes.includes(code)) {
    return diagnose(fileIgnoreCatalog, 'file/unused-ignore', { code, reach: reachOf(lines, isForFile) }, place);
  }
  const suggestion = code === '' ? undefined : suggest(code, codes);
  return diagnose(fileIgnoreCatalog, 'file/unknown-ignore', { code, suggestion }, place);
}

function reachOf({ first, last }: Lines, isForFile: boolean): string {
  if (isForFile) return 'in this file';
  return first === last ? `in line ${first}` : `in lines ${first} to ${last}`;
}

/** The code with that name, whoever it belongs to, or one that is spelt like it. */
function suggest(given: string, codes: readonly string[]): string | undefined {
  return codes.find((code) => code.endsWith(`/${given}`)) ?? didYouMean(given, codes);
}
