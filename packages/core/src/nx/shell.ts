import { builtCommand } from './built-command.js';

/** Anything that is no command of the vocabulary: run by the shell as it stands. May have several lines. */
export interface ShellCommand {
  /** Discriminates `Command`. */
  readonly kind: 'shell';
  /** What the shell runs. */
  readonly text: string;
  /** None: the text says how it is started. */
  readonly invocation?: never;
  /** None: the text sets its own variables. */
  readonly env?: never;
  /** None: the text is complete. */
  readonly rest?: never;
  /** None: the text is the spelling. */
  readonly spelling?: never;
}

/** Runs a shell text as it stands. */
export function shell(text: string): ShellCommand {
  return builtCommand({ kind: 'shell', text });
}
