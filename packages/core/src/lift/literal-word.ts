import { plainWords, type ShellWord } from '../nx/shell-words.js';

/** The text that a word of a shell stands for; `undefined` where a part of it is a reference, so that only a run knows. */
export function literalOfWord({ segments }: ShellWord): string | undefined {
  if (segments.some(({ kind }) => kind !== 'text')) return undefined;
  return segments.map(({ text }) => text).join('');
}

/** The text that a shell reads as exactly this one word; `undefined` for several words, references and operators. */
export function literalText(shell: string): string | undefined {
  const [word, ...others] = plainWords(shell) ?? [];
  return word === undefined || others.length > 0 ? undefined : literalOfWord(word);
}
