import { type ShellToken, shellTokens } from '../../../nx/shell-words.js';
import {
  caseWordsEnd,
  conditionEnd,
  functionEnd,
  isOperator,
  loopWordsEnd,
  parenthesesEnd,
  patternEnd,
} from './shell-extent.js';

/** One command of a shell text. */
export interface SimpleCommand {
  /** The command as written, redirections and all. */
  readonly text: string;
  /** What ends it: `&&`, `||`, `;`, `;;`, `|`, `|&`, `&`, a newline, or nothing. */
  readonly operator: string;
  /** Whether it, or the group it belongs to, runs in the background. */
  readonly isBackground: boolean;
  /** The line of the text it starts on, from 0. */
  readonly line: number;
  /** The branches of `if` and `case` that it is in, outermost first. */
  readonly branches: readonly ShellBranch[];
}

/** A branch of an `if` or a `case`. */
export interface ShellBranch {
  /** The `if` or `case`, by identity. */
  readonly of: object;
  /** Which of its branches, from 0. */
  readonly index: number;
}

/** Whether two commands never run in one run of their text: they are in different branches of one `if` or `case`. */
export function excludeEachOther(left: readonly ShellBranch[], right: readonly ShellBranch[]): boolean {
  return left.some((ours) => right.some(({ of, index }) => of === ours.of && index !== ours.index));
}

/**
 * The commands of a shell text in order, also those in conditions, branches, loops, groups and subshells. A function, which
 * runs when it is called, is one command with the whole of its text; so is what cannot be read, or is nested too deep.
 */
export function simpleCommands(text: string): readonly SimpleCommand[] {
  const tokens = shellTokens(text);
  const reading: Reading = { text, commands: [], open: [], end: 0, line: 0, counted: 0 };
  for (let index = 0; index < tokens.length; ) index = readToken(reading, tokens, index);
  finish(reading, '');
  return reading.commands;
}

/** A construct that is not closed yet. */
interface OpenConstruct {
  readonly kind: 'if' | 'case' | 'loop' | 'group';
  /** The branch that is read; -1 before the first one. */
  branch: number;
  /** How many commands were read before it. */
  readonly commandCount: number;
}

interface Reading {
  readonly text: string;
  readonly commands: SimpleCommand[];
  readonly open: OpenConstruct[];
  /** The first token of the command that is read. */
  first?: ShellToken | undefined;
  /** Where the command ends as far as it is read. */
  end: number;
  /** The construct that was closed, until an operator follows. */
  closed?: OpenConstruct | undefined;
  /** Number of the line at the offset `counted`. */
  line: number;
  counted: number;
}

const maxDepth = 50;
const separators: ReadonlySet<string> = new Set(['&&', '||', ';', ';;', '|', '|&', '&', '\n']);

function readToken(reading: Reading, tokens: readonly ShellToken[], index: number): number {
  const token = tokens[index];
  if (token === undefined || token.kind === 'comment' || token.kind === 'here-document') return index + 1;
  if (token.kind === 'unreadable' || reading.open.length > maxDepth) return take(reading, tokens, index, tokens.length);
  if (token.kind === 'operator') return readOperator(reading, tokens, index);
  return reading.first === undefined ? readFirstWord(reading, tokens, index) : take(reading, tokens, index, index + 1);
}

function readOperator(reading: Reading, tokens: readonly ShellToken[], index: number): number {
  const raw = tokens[index]?.raw ?? '';
  const next = tokens[index + 1];
  if (separators.has(raw)) {
    finish(reading, raw);
    return raw === ';;' ? nextBranch(reading, 'case', patternEnd(tokens, index + 1)) : index + 1;
  }
  if (raw === ')') {
    finish(reading, '');
    return close(reading, 'group', index + 1);
  }
  if (raw !== '(') return reading.closed === undefined ? take(reading, tokens, index, index + 1) : index + 2;
  const isArithmetic = isOperator(next, '(') && next?.start === tokens[index]?.end;
  if (reading.first === undefined && !isArithmetic) return open(reading, 'group', index + 1);
  const isFunction = isOperator(next, ')') && tokens[index - 1]?.raw.endsWith('=') === false;
  return take(reading, tokens, index, isFunction ? functionEnd(tokens, index + 2) : parenthesesEnd(tokens, index));
}

function readFirstWord(reading: Reading, tokens: readonly ShellToken[], index: number): number {
  switch (tokens[index]?.raw) {
    case 'if':
      return open(reading, 'if', index + 1);
    case 'then':
      return reading.open.at(-1)?.branch === -1 ? nextBranch(reading, 'if', index + 1) : index + 1;
    case 'elif':
    case 'else':
      return nextBranch(reading, 'if', index + 1);
    case 'fi':
      return close(reading, 'if', index + 1);
    case 'case':
      open(reading, 'case', index + 1);
      return nextBranch(reading, 'case', patternEnd(tokens, caseWordsEnd(tokens, index + 1)));
    case 'esac':
      return close(reading, 'case', index + 1);
    case 'for':
    case 'select':
      return open(reading, 'loop', loopWordsEnd(tokens, index + 1));
    case 'while':
    case 'until':
      return open(reading, 'loop', index + 1);
    case 'done':
      return close(reading, 'loop', index + 1);
    case '{':
      return open(reading, 'group', index + 1);
    case '}':
      return close(reading, 'group', index + 1);
    case 'do':
    case '!':
      return index + 1;
    case 'function':
      return take(reading, tokens, index, functionEnd(tokens, behindName(tokens, index + 2)));
    case '[[':
      return take(reading, tokens, index, conditionEnd(tokens, index));
    default:
      // Behind the end of a construct, the number in front of a redirection.
      return reading.closed === undefined ? take(reading, tokens, index, index + 1) : index + 1;
  }
}

/** Behind the `()` that may follow the name of a function. */
function behindName(tokens: readonly ShellToken[], index: number): number {
  return isOperator(tokens[index], '(') ? index + 2 : index;
}

function take(reading: Reading, tokens: readonly ShellToken[], index: number, next: number): number {
  reading.first ??= tokens[index];
  reading.end = tokens[next - 1]?.end ?? reading.text.length;
  return next;
}

function open(reading: Reading, kind: OpenConstruct['kind'], next: number): number {
  reading.open.push({ kind, branch: -1, commandCount: reading.commands.length });
  return next;
}

function close(reading: Reading, kind: OpenConstruct['kind'], next: number): number {
  if (reading.open.at(-1)?.kind === kind) reading.closed = reading.open.pop();
  return next;
}

function nextBranch(reading: Reading, kind: OpenConstruct['kind'], next: number): number {
  const innermost = reading.open.at(-1);
  if (innermost?.kind === kind) innermost.branch += 1;
  return next;
}

function finish(reading: Reading, operator: string): void {
  const { text, commands, first, end, closed, open: constructs } = reading;
  const isBackground = operator === '&';
  if (first !== undefined) {
    for (let at = text.indexOf('\n', reading.counted); at !== -1 && at < first.start; at = text.indexOf('\n', at + 1)) {
      reading.line += 1;
    }
    reading.counted = first.start;
    const branches = constructs.filter(({ branch }) => branch >= 0).map((of) => ({ of, index: of.branch }));
    commands.push({ text: text.slice(first.start, end), operator, isBackground, line: reading.line, branches });
  }
  if (closed !== undefined && isBackground) {
    for (let at = closed.commandCount; at < commands.length; at += 1) {
      const command = commands[at];
      if (command !== undefined) commands[at] = { ...command, isBackground };
    }
  }
  reading.first = undefined;
  reading.closed = undefined;
}
