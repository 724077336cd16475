import type { Path } from '@dtekit/core/provider';
import { type ScriptLine, simpleCommands } from '@dtekit/core/reader';

/**
 * The lines of one entry of a script. To Bitbucket an entry of several lines is the same as several entries, unless a
 * loop, a condition or a here-document spans them: then it stays in one piece. Comments do nothing and are left out.
 */
export function scriptLines(text: string, native: Path): readonly ScriptLine[] {
  if (!text.includes('\n')) return /^\s*(?:#|$)/.test(text) ? [] : [{ text, native }];
  const lines: ScriptLine[] = [];
  let open: { readonly start: number; readonly line: number } | undefined;
  let end = 0;
  for (const { text: command, operator, line } of simpleCommands(text)) {
    const start = text.indexOf(command, end);
    if (!betweenCommands.test(text.slice(end, start))) return [{ text, native }];
    open ??= { start, line };
    end = start + command.length;
    if (operator !== '\n' && operator !== '') continue;
    lines.push({ text: text.slice(open.start, end), native: [...native, open.line] });
    open = undefined;
  }
  return open === undefined && betweenCommands.test(text.slice(end)) ? lines : [{ text, native }];
}

/** Nothing but blanks, operators and comments. */
const betweenCommands = /^(?:\s|\\\n|&&?|\|\|?|;|#[^\n]*(?:\n|$))*$/;
