import type { CommandLineParts } from './command-line-parts.js';
import { readEnvPrefix } from './env-prefix.js';
import { readExec } from './exec-forms.js';
import type { Invocation, NxCli } from './invocation.js';
import { valueOfWord } from './shell-value.js';
import type { ShellWord } from './shell-words.js';

/** A command line that starts `nx` or `nx-cloud`, taken apart as far as all subcommands are alike. */
export interface NxLine {
  readonly cli: NxCli;
  readonly subcommand: string;
  /** The words behind the subcommand. */
  readonly words: readonly ShellWord[];
  readonly parts: Pick<CommandLineParts, 'invocation' | 'env'>;
}

/**
 * The binary by its name, pinned to a version or a variable that holds one, by its path in the workspace, or as the script
 * `./nx` of a workspace without npm (https://nx.dev/docs/guides/installation/install-non-javascript).
 */
const cliWord =
  /^(?:[\w.~/${}-]*node_modules\/\.bin\/|\$\((?:npm|yarn|pnpm) bin\)\/|\.\/)?(nx|nx-cloud)(?:@[\w.^~${}-]+)?$/;

/** Takes the words of a plain command apart; `undefined` when they start something else than Nx. */
export function readNxLine(words: readonly ShellWord[]): NxLine | undefined {
  const { env, command } = readEnvPrefix(words);
  const values = command.map(valueOfWord);
  const { exec, wordCount } = readExec(values);
  const cli = cliOf(values[wordCount]);
  const subcommand = values[wordCount + 1];
  if (cli === undefined || subcommand === undefined) {
    return undefined;
  }
  return {
    cli,
    subcommand,
    words: command.slice(wordCount + 2),
    parts: { invocation: { exec, cli }, ...(env.length > 0 ? { env } : {}) },
  };
}

/** Puts a command line together again from its shared parts, the subcommand and what follows it. */
export function nxLineText(parts: CommandLineParts, defaultCli: NxCli, words: readonly string[]): string {
  const { exec, cli }: Invocation = parts.invocation ?? { exec: 'none', cli: defaultCli };
  const env = (parts.env ?? []).map(([name, value]) => `${name}=${value}`);
  return [...env, ...(exec === 'none' ? [] : [exec]), cli, ...words].join(' ');
}

function cliOf(word: string | undefined): NxCli | undefined {
  const name = cliWord.exec(word ?? '')?.[1];
  return name === 'nx' || name === 'nx-cloud' ? name : undefined;
}
