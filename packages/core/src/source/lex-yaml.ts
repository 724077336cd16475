import { CST, Lexer, Parser } from 'yaml';
import type { SourceComment } from './source-file.js';
import type { SourceText } from './source-text.js';

/** Levels of nesting that are read, repeated values included. No CI file has a tenth of them. */
export const deepestLevel = 100;

/**
 * Words and signs that are read: some 50,000 lines. What a file costs is bounded by them, and by the worst case where each
 * is an error of its own.
 */
export const mostLexemes = 300_000;

/** A text in its parts, before its data is looked at. */
export interface LexedYaml {
  /** The documents, directives and comments of the text, for the library's composer. */
  readonly tokens: readonly CST.Token[];
  /** Its comments, in order. */
  readonly comments: readonly SourceComment[];
  /** Offsets of the `[` and `{` that are never closed, in order. */
  readonly openBrackets: readonly number[];
  /** Offset of each quote that is never closed, by where its text was taken to end. */
  readonly openQuotes: ReadonlyMap<number, number>;
  /** Why and where it was given up. */
  readonly stopped?: { readonly for: 'depth' | 'length'; readonly offset: number };
}

/** Takes a text apart, and stops before one that is too deep or too long costs anything. */
export function lexYaml(source: SourceText): LexedYaml {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const watch = new LexemeWatch(source);
  let count = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    const { offset } = parser;
    watch.see(lexeme, offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    if (count > mostLexemes) return { tokens: [], ...watch.seen(), stopped: { for: 'length', offset } };
    // Beside the collections, the stack holds the document and the scalar in work.
    if (parser.stack.length > deepestLevel + 2)
      return { tokens: [], ...watch.seen(), stopped: { for: 'depth', offset } };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, ...watch.seen() };
}

/** What the library's lexer puts before a bare text, and where it gives up brackets that were never closed. */
const { SCALAR: textMark, FLOW_END: bracketLoss } = CST;

/** First characters of the lexemes that are more than data. */
const signs: ReadonlySet<number> = new Set([...'#"\'[]{}', bracketLoss].map((sign) => sign.charCodeAt(0)));

/** Notes what the tokens do not tell: comments, and what is never closed. */
class LexemeWatch {
  readonly #source: SourceText;
  readonly #comments: SourceComment[] = [];
  readonly #openQuotes = new Map<number, number>();
  readonly #lostBrackets: number[] = [];
  #brackets: number[] = [];
  #isText = false;

  constructor(source: SourceText) {
    this.#source = source;
  }

  see(lexeme: string, offset: number): void {
    // A bare text comes behind a mark of its own, so that it is not taken for a sign.
    const isText = this.#isText;
    this.#isText = lexeme === textMark;
    if (!isText && signs.has(lexeme.charCodeAt(0))) this.#seeSign(lexeme, offset);
  }

  #seeSign(lexeme: string, offset: number): void {
    switch (lexeme[0]) {
      case '#':
        this.#comments.push(this.#comment(lexeme, offset));
        break;
      case '"':
      case "'":
        if (lexeme.length === 1 || !lexeme.endsWith(lexeme[0])) this.#openQuotes.set(offset + lexeme.length, offset);
        break;
      case '[':
      case '{':
        this.#brackets.push(offset);
        break;
      case ']':
      case '}':
        this.#brackets.pop();
        break;
      case bracketLoss:
        this.#lostBrackets.push(...this.#brackets);
        this.#brackets = [];
    }
  }

  #comment(lexeme: string, start: number): SourceComment {
    const { text } = this.#source;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return {
      text: lexeme.slice(1).trim(),
      range: { source: this.#source, start, end: start + lexeme.length },
      isAlone: text.slice(lineStart, start).trim() === '',
    };
  }

  seen(): Omit<LexedYaml, 'tokens' | 'stopped'> {
    return {
      comments: this.#comments,
      openBrackets: [...this.#lostBrackets, ...this.#brackets],
      openQuotes: this.#openQuotes,
    };
  }
}
