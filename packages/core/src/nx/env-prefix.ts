import type { ShellWord } from './shell-words.js';

const assignment = /^(?<name>[A-Za-z_]\w*)=(?<value>.*)$/s;

/** A command line without the `NAME=value` words in front of it. */
export interface EnvPrefix {
  /** Names and values as written, quotes included. */
  readonly env: ReadonlyArray<readonly [name: string, value: string]>;
  /** The words of the command itself. */
  readonly command: readonly ShellWord[];
}

/** Separates the variables that are set for one command from the command. */
export function readEnvPrefix(words: readonly ShellWord[]): EnvPrefix {
  const env: Array<readonly [name: string, value: string]> = [];
  for (const { raw } of words) {
    const { name, value } = assignment.exec(raw)?.groups ?? {};
    if (name === undefined || value === undefined) {
      break;
    }
    env.push([name, value]);
  }
  return { env, command: words.slice(env.length) };
}
