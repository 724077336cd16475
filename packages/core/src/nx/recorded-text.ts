import { readEnvPrefix } from './env-prefix.js';
import { plainWords, type ShellWord } from './shell-words.js';

/**
 * The words that `record` runs, for a command line. `record` starts a program without a shell, so that operators and
 * `NAME=value` prefixes need one of their own: `sh -c '…'`.
 */
export function recordedText(text: string): string {
  const words = plainWords(text) ?? [];
  const isOneCommand = words[0]?.start === 0 && words.at(-1)?.end === text.length;
  const hasEnvPrefix = readEnvPrefix(words).env.length > 0;
  return isOneCommand && !hasEnvPrefix ? text : `sh -c '${text.replaceAll("'", "'\\''")}'`;
}

/** The command line that the words behind `record` run; the mirror of {@link recordedText}. */
export function recordedLine(line: string, words: readonly ShellWord[]): string {
  const [program, option, script, ...others] = words;
  const [text, ...references] = script?.segments ?? [];
  const isScript = program?.raw === 'sh' && option?.raw === '-c' && script !== undefined && others.length === 0;
  if (isScript && text?.kind !== 'reference' && references.length === 0) {
    return text?.text ?? '';
  }
  return line.slice(program?.start, words.at(-1)?.end);
}
