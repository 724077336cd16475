import { type ShellToken, type ShellWord, shellTokens } from '../../../nx/shell-words.js';

const redirections: ReadonlySet<string> = new Set([
  '<',
  '>',
  '>>',
  '<<',
  '<<-',
  '<<<',
  '>&',
  '<&',
  '<>',
  '>|',
  '&>',
  '&>>',
]);

/** The words of a single command without its redirections; `undefined` when it holds more than that. */
export function commandWords(text: string): readonly ShellWord[] | undefined {
  const words: ShellWord[] = [];
  const tokens = shellTokens(text);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word') {
      if (!isDescriptor(token, tokens[index + 1])) words.push(token);
    } else if (token?.kind === 'operator' && redirections.has(token.raw)) {
      index += 1;
    } else if (token?.kind !== 'comment' && token?.kind !== 'here-document') {
      return undefined;
    }
  }
  return words;
}

/** The number in front of `2>&1`. */
function isDescriptor(word: ShellWord, next: ShellToken | undefined): boolean {
  return next?.kind === 'operator' && redirections.has(next.raw) && next.start === word.end && /^\d$/.test(word.raw);
}
