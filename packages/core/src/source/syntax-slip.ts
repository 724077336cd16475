import type { YAMLParseError } from 'yaml';
import { showText } from '../diagnostics/describe-value.js';
import type { LexedYaml } from './lex-yaml.js';
import { firstLineOf, type SourceText } from './source-text.js';

/** A slip in the syntax of a file, in words. */
export interface Slip {
  /** Offset of where it is to be seen, which may be far before the place where reading went wrong. */
  readonly start: number;
  readonly end: number;
  readonly problem: string;
  readonly advice: string;
}

/** A syntax error of the YAML library with what is known around it. */
export interface FoundError {
  readonly error: YAMLParseError;
  /** The errors beside it. */
  readonly errors: readonly YAMLParseError[];
  readonly source: SourceText;
  readonly lexed: LexedYaml;
}

/** Where the library saw the error. */
export function placeOf({ pos: [start, end] }: YAMLParseError): { readonly start: number; readonly end: number } {
  return { start, end };
}

/** More of a line is never looked at to show a part of it. */
const mostShown = 200;

/** The rest of the line, as a message may show it. */
export function shown(source: SourceText, start: number): string {
  return `\`${showText(source.text.slice(start, Math.min(lineEnd(source, start), start + mostShown)))}\``;
}

/** Where the line ends that an offset is in, without the blanks at its end. */
export function lineEnd(source: SourceText, start: number): number {
  return firstLineOf({ source, start, end: source.text.length }).end;
}

/** The next character that is no blank. */
export function firstCharacter({ text }: SourceText, start: number): number {
  let offset = start;
  while (text[offset] === ' ' || text[offset] === '\t') offset += 1;
  return offset;
}
