import type { Invocation } from './invocation.js';

/** What any Nx command line may carry beside the fields of its command. */
export interface CommandLineOptions {
  /** How the command is started. Absent: not decided yet; a plan derives it from the package manager. */
  readonly invocation?: Invocation | undefined;
  /** Variables set for this one command, as in `FOO=1 npx nx …`; values are written as in a shell, quotes included. */
  readonly env?: ReadonlyArray<readonly [name: string, value: string]> | undefined;
  /** Further flags and words, appended last; each is one word as written in a shell, quotes included. */
  readonly rest?: readonly string[] | undefined;
}

/** The parts shared by every Nx command value. */
export interface CommandLineParts extends CommandLineOptions {
  /**
   * The text that the command was parsed from, when it is not what `formatCommand` prints for the same fields.
   * It wins over the fields when the command is formatted: leave it out of a changed copy.
   */
  readonly spelling?: string;
}
