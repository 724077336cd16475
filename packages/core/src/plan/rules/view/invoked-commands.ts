import type { Command } from '../../../nx/command.js';
import { readEnvPrefix } from '../../../nx/env-prefix.js';
import { readExec } from '../../../nx/exec-forms.js';
import { parseCommand } from '../../../nx/parse-command.js';
import { valueOfWord } from '../../../nx/shell-value.js';
import type { ShellWord } from '../../../nx/shell-words.js';
import { commandWords } from './command-words.js';
import { type SimpleCommand, simpleCommands } from './simple-commands.js';
import { readSingleTask } from './single-task.js';

/** A command that a shell text runs, in the words of the vocabulary. */
export interface InvokedCommand extends Omit<SimpleCommand, 'text'> {
  readonly command: Command;
}

/**
 * What a shell text runs: each of its commands without redirections and without what it is wrapped in, such as `sudo`,
 * `timeout 10m`, `xvfb-run` or `dotenv --`; instead of `sh -c '…'` the commands in it.
 */
export function invokedCommands(text: string, depth = 0): readonly InvokedCommand[] {
  return simpleCommands(text).flatMap((simple) => {
    const { text: own, ...place } = simple;
    const words = commandWords(own) ?? [];
    const script = depth < maxDepth ? scriptOf(words) : undefined;
    if (script === undefined) return [{ ...place, command: invokedCommand(own, words) }];
    return invokedCommands(script, depth + 1).map((inner) => ({
      ...inner,
      isBackground: place.isBackground || inner.isBackground,
      line: place.line + inner.line,
      branches: [...place.branches, ...inner.branches],
    }));
  });
}

/** Scripts in scripts are read to this depth. */
const maxDepth = 3;

function invokedCommand(text: string, words: readonly ShellWord[]): Command {
  const command = parseCommand(wordsText(words));
  const wrapped = command.kind === 'shell' && /\bnx\b/.test(text) ? wrappedCommand(words) : undefined;
  return wrapped ?? (command.kind === 'shell' ? { kind: 'shell', text } : command);
}

/** The Nx command that a program is given to run. */
function wrappedCommand(words: readonly ShellWord[]): Command | undefined {
  const { env, command } = readEnvPrefix(words);
  const values = command.map(valueOfWord);
  const start = readExec(values).wordCount;
  const program = values[start];
  if (program === undefined || talkers.has(program)) return undefined;
  const limit = Math.min(command.length, start + maxWrapperWords);
  for (let index = start + 1; index < limit; index += 1) {
    if (!wrappers.has(program) && values[index - 1] !== '--') continue;
    const prefix = [...words.slice(0, env.length), ...command.slice(start, index).filter(isAssignment)];
    const text = wordsText([...prefix, ...command.slice(index)]);
    const wrapped = parseCommand(text);
    if (wrapped.kind !== 'shell' || readSingleTask(text) !== undefined) return wrapped;
  }
  return undefined;
}

/** No wrapper takes more words for itself. */
const maxWrapperWords = 12;

/** Programs that run the command in their last words. Any other one does only behind a `--`. */
const wrappers: ReadonlySet<string> = new Set(
  [
    'sudo doas time nohup exec command builtin nice ionice setsid stdbuf unbuffer chronic env cross-env corepack node',
    'timeout gtimeout xvfb-run retry dotenv dotenvx env-cmd nvm volta mise asdf bundle',
  ].flatMap((names) => names.split(' ')),
);

/** Programs that only speak of the command. */
const talkers: ReadonlySet<string> = new Set(['echo', 'printf', 'grep', 'git', 'cat']);

const shells = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|z|a|k)?sh$/;

/** The text that a shell is given to run: `bash -lc '…'`. */
function scriptOf(words: readonly ShellWord[]): string | undefined {
  const { command } = readEnvPrefix(words);
  const [program, ...others] = command.map(valueOfWord);
  if (program === undefined || !shells.test(program)) return undefined;
  const option = others.findIndex((value) => value !== undefined && /^-[a-z]*c$/.test(value));
  const isEarly =
    option !== -1 && others.slice(0, option).every((value) => value !== undefined && /^[-+]|^pipefail$/.test(value));
  const script = isEarly ? command[option + 2] : undefined;
  return script?.segments.map(({ text }) => text).join('');
}

function isAssignment({ raw }: ShellWord): boolean {
  return /^[A-Za-z_]\w*=/.test(raw);
}

function wordsText(words: readonly ShellWord[]): string {
  return words.map(({ raw }) => raw).join(' ');
}
