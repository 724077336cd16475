import { type ShellToken, shellTokens } from '../../../nx/shell-words.js';

/** One command of a shell text. */
export interface SimpleCommand {
  /** The command as written. */
  readonly text: string;
  /** What ends it: `&&`, `||`, `;`, `|`, `&`, a newline, or nothing at the end of the text. */
  readonly operator: string;
}

const separators: ReadonlySet<string> = new Set(['&&', '||', ';', '|', '&', '\n']);

/** Words that make a command part of a larger construct, whose meaning depends on more than its own words. */
const reservedWords: ReadonlySet<string> = new Set(
  'if then elif else fi for while until do done case esac select function { } !'.split(' '),
);

/**
 * The commands of a shell text in order, redirections and all; `undefined` when it holds what is more than a list of
 * commands: subshells, loops, conditions, here-documents, or something unreadable.
 */
export function simpleCommands(text: string): readonly SimpleCommand[] | undefined {
  const commands: SimpleCommand[] = [];
  let first: ShellToken | undefined;
  let end = 0;
  const finish = (operator: string): void => {
    if (first !== undefined) commands.push({ text: text.slice(first.start, end), operator });
    first = undefined;
  };
  for (const token of shellTokens(text)) {
    if (token.kind === 'operator' && separators.has(token.raw)) {
      finish(token.raw);
    } else if (token.kind !== 'comment') {
      if (isMoreThanAList(token, first === undefined)) return undefined;
      first ??= token;
      end = token.end;
    }
  }
  finish('');
  return commands;
}

function isMoreThanAList(token: ShellToken, isFirstWord: boolean): boolean {
  switch (token.kind) {
    case 'word':
      return isFirstWord && reservedWords.has(token.raw);
    case 'operator':
      return ['(', ')', '<<', '<<-', ';;'].includes(token.raw);
    default:
      return true;
  }
}
