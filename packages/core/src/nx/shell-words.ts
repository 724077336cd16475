import { announcedBy, type HereDocument, hereDocumentsEnd } from './here-document.js';
import { opensShellReference, shellReferenceEnd } from './shell-reference.js';

/**
 * A stretch of a word. `text` means itself, its quotes and escapes removed; a `reference` (`$NAME`, `${…}`, `$(…)`,
 * backquotes) is kept as it is written, because only the shell knows what it stands for.
 */
export interface ShellSegment {
  /** Whether it means itself. */
  readonly kind: 'text' | 'reference';
  /** The text that is meant, or the reference as written. */
  readonly text: string;
}

/** One word of a command line. */
export interface ShellWord {
  /** Tells words from what stands between them. */
  readonly kind: 'word';
  /** The word as written, with its quotes. */
  readonly raw: string;
  /** What the word is made of; neighbouring stretches of text are one segment, an empty word has none. */
  readonly segments: readonly ShellSegment[];
  /** Offset of the first character in the line. */
  readonly start: number;
  /** Offset behind the last character in the line. */
  readonly end: number;
}

/**
 * What stands between words: a control operator or a redirection, a newline, a comment, the lines of here-documents, or
 * the tail of a line that cannot be read (a quote or an expansion that is never closed, a Bash-only `$'…'`).
 */
export interface ShellMark {
  readonly kind: 'operator' | 'comment' | 'here-document' | 'unreadable';
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a shell text; only blanks and line continuations lie between two of them. */
export type ShellToken = ShellWord | ShellMark;

/** Longest first, so that `&&` is not read as two `&`. */
const operators = [
  ['<<<', '<<-', '&>>'],
  ['&&', '||', ';;', '|&', '&>', '>>', '<<', '>&', '<&', '<>', '>|'],
  ['&', '|', ';', '<', '>', '(', ')', '\n'],
].flat();

const operatorStarts: ReadonlySet<string> = new Set(operators.map((operator) => operator.slice(0, 1)));

/** Splits a POSIX shell text into words, operators and comments. It never throws. */
export function shellTokens(text: string): readonly ShellToken[] {
  const tokens: ShellToken[] = [];
  let announced: HereDocument[] = [];
  let index = blanksEnd(text, 0);
  while (index < text.length) {
    const token = readMark(text, index) ?? readWord(text, index);
    const document = announcedBy(token, tokens.at(-1));
    if (document !== undefined) announced.push(document);
    tokens.push(token);
    index = token.end;
    if (announced.length > 0 && token.raw === '\n') {
      const end = hereDocumentsEnd(text, index, announced);
      tokens.push({ kind: 'here-document', raw: text.slice(index, end), start: index, end });
      announced = [];
      index = end;
    }
    index = blanksEnd(text, index);
  }
  return tokens;
}

/** The words of a line that is one plain command; `undefined` when it holds operators, comments or open quotes. */
export function plainWords(text: string): readonly ShellWord[] | undefined {
  const words: ShellWord[] = [];
  for (const token of shellTokens(text)) {
    if (token.kind !== 'word') {
      return undefined;
    }
    words.push(token);
  }
  return words;
}

function blanksEnd(text: string, start: number): number {
  let index = start;
  while (text[index] === ' ' || text[index] === '\t' || text.startsWith('\\\n', index)) {
    index += text[index] === '\\' ? 2 : 1;
  }
  return index;
}

function readMark(text: string, start: number): ShellMark | undefined {
  const operator = operatorAt(text, start);
  if (operator !== undefined) {
    return { kind: 'operator', raw: operator, start, end: start + operator.length };
  }
  if (text[start] !== '#') {
    return undefined;
  }
  const newline = text.indexOf('\n', start);
  const end = newline === -1 ? text.length : newline;
  return { kind: 'comment', raw: text.slice(start, end), start, end };
}

function operatorAt(text: string, index: number): string | undefined {
  const isCandidate = operatorStarts.has(text.slice(index, index + 1));
  return isCandidate ? operators.find((operator) => text.startsWith(operator, index)) : undefined;
}

/** A stretch that was read: where it ends and what it adds to the word. */
interface Stretch {
  readonly end: number;
  readonly segments: readonly ShellSegment[];
}

function readWord(text: string, start: number): ShellToken {
  const segments: ShellSegment[] = [];
  let index = start;
  while (index < text.length && text[index] !== ' ' && text[index] !== '\t' && operatorAt(text, index) === undefined) {
    const stretch = readStretch(text, index);
    if (stretch === undefined) {
      return { kind: 'unreadable', raw: text.slice(start), start, end: text.length };
    }
    appendSegments(segments, stretch.segments);
    index = stretch.end;
  }
  return { kind: 'word', raw: text.slice(start, index), segments, start, end: index };
}

function readStretch(text: string, index: number): Stretch | undefined {
  switch (text[index]) {
    case "'":
      return readSingleQuotes(text, index + 1);
    case '"':
      return readDoubleQuotes(text, index + 1);
    case '\\':
      return readEscape(text, index);
    case '$':
      return text[index + 1] === "'" || text[index + 1] === '"' ? undefined : readReference(text, index);
    case '`':
      return readReference(text, index);
    default:
      return readLiteral(text, index);
  }
}

/** The characters that mean themselves wherever they stand, as many at once as there are. */
const plainCharacters = /[\w@%+=:,./-]+/y;

function readLiteral(text: string, index: number): Stretch {
  plainCharacters.lastIndex = index;
  const end = plainCharacters.test(text) ? plainCharacters.lastIndex : index + 1;
  return literal(text.slice(index, end), end);
}

function readSingleQuotes(text: string, start: number): Stretch | undefined {
  const end = text.indexOf("'", start);
  return end === -1 ? undefined : literal(text.slice(start, end), end + 1);
}

function readDoubleQuotes(text: string, start: number): Stretch | undefined {
  const segments: ShellSegment[] = [];
  let index = start;
  while (index < text.length) {
    if (text[index] === '"') {
      return { end: index + 1, segments };
    }
    const stretch = readInsideDoubleQuotes(text, index);
    if (stretch === undefined) {
      return undefined;
    }
    appendSegments(segments, stretch.segments);
    index = stretch.end;
  }
  return undefined;
}

function readInsideDoubleQuotes(text: string, index: number): Stretch | undefined {
  const character = text.slice(index, index + 1);
  if (character === '\\' && /[$`"\\\n]/.test(text.slice(index + 1, index + 2))) {
    return readEscape(text, index);
  }
  return character === '$' || character === '`' ? readReference(text, index) : readLiteral(text, index);
}

function readEscape(text: string, index: number): Stretch {
  const escaped = text.slice(index + 1, index + 2);
  if (escaped === '') {
    return literal('\\', index + 1);
  }
  return literal(escaped === '\n' ? '' : escaped, index + 2);
}

function readReference(text: string, index: number): Stretch | undefined {
  const end = shellReferenceEnd(text, index);
  if (end !== undefined) {
    return { end, segments: [{ kind: 'reference', text: text.slice(index, end) }] };
  }
  return opensShellReference(text, index) ? undefined : literal('$', index + 1);
}

function literal(text: string, end: number): Stretch {
  return { end, segments: [{ kind: 'text', text }] };
}

function appendSegments(segments: ShellSegment[], added: readonly ShellSegment[]): void {
  for (const segment of added) {
    const last = segments.at(-1);
    if (segment.kind === 'text' && last?.kind === 'text') {
      segments[segments.length - 1] = { kind: 'text', text: last.text + segment.text };
    } else if (segment.kind === 'reference' || segment.text !== '') {
      segments.push(segment);
    }
  }
}
