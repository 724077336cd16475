import { builtCommand } from './built-command.js';

/** Anything that is no command of the vocabulary: run by the shell as it stands. May have several lines. */
export interface ShellCommand {
  readonly kind: 'shell';
  readonly text: string;
  readonly invocation?: never;
  readonly env?: never;
  readonly rest?: never;
  readonly spelling?: never;
}

/** Runs a shell text as it stands. */
export function shell(text: string): ShellCommand {
  return builtCommand({ kind: 'shell', text });
}
