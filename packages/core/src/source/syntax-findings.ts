import type { YAMLParseError } from 'yaml';
import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { fileTextCatalog } from '../diagnostics/file-text-catalog.js';
import type { LexedYaml } from './lex-yaml.js';
import { slipOf } from './slip-of.js';
import { firstLineOf, lineOf, locationOf, type SourceText } from './source-text.js';
import type { Slip } from './syntax-slip.js';

/** Errors that are looked at. */
const mostErrors = 100;

/** Tells the syntax errors of a file in words: the first one of each line, since the others follow from it. */
export function syntaxFindings(
  errors: readonly YAMLParseError[],
  source: SourceText,
  lexed: LexedYaml,
): readonly Diagnostic[] {
  const first = errors.slice(0, mostErrors);
  const slips = first.map((error) => slipOf({ error, errors: first, source, lexed }));
  const byLine = new Map<number, Slip>();
  for (const slip of slips) {
    const line = lineOf(source, slip.start);
    if (!byLine.has(line)) byLine.set(line, slip);
  }
  return [...byLine.values()].map((slip) => toDiagnostic(slip, source));
}

function toDiagnostic({ start, end: slipEnd, problem, advice }: Slip, source: SourceText): Diagnostic {
  const end = Math.min(slipEnd, source.text.length);
  const line = firstLineOf({ source, start, end });
  // Blanks at the end of a line are part of it where they are what is wrong.
  const isBlank = source.text[start] === ' ' || source.text[start] === '\t';
  const location = locationOf({ ...line, end: Math.max(line.end, isBlank ? Math.min(end, start + 1) : start) });
  return diagnose(fileTextCatalog, 'file/syntax', { problem, advice }, { location });
}
