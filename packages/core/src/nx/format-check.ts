import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { FlagTable } from './flag-table.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';
import { writeFlags } from './write-flags.js';

/**
 * The flags of `nx format:check`.
 *
 * In every text `$NAME`, `${…}` and `$(…)` are expanded by the shell; everything else means itself.
 *
 * @see https://nx.dev/docs/reference/nx-commands#nx-formatcheck
 */
export interface FormatCheckOptions extends CommandLineOptions {
  /** Commit to compare with. Default: `$NX_BASE`, else `defaultBase` of nx.json. */
  readonly base?: string | undefined;
  /** Commit that is compared. Default: `$NX_HEAD`, else the working tree. */
  readonly head?: string | undefined;
  /** Projects whose files are checked. Default: the files that changed. */
  readonly projects?: readonly string[] | undefined;
  /** Check every file of the workspace. Default: the files that changed. */
  readonly all?: boolean | undefined;
}

/** Fails when files are not formatted. Not a task: it always runs on the machine that calls it. */
export interface FormatCheckCommand extends FormatCheckOptions, CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'format:check';
}

const flags = {
  base: { name: 'base', kind: 'text' },
  head: { name: 'head', kind: 'text' },
  projects: { name: 'projects', kind: 'words' },
  all: { name: 'all', kind: 'switch' },
} as const satisfies FlagTable;

/** Checks the formatting of the changed files. */
export function formatCheck(options: FormatCheckOptions = {}): FormatCheckCommand {
  return builtCommand({ ...options, kind: 'format:check' });
}

/** Reads a `format:check` line. */
export function readFormatCheck(line: NxLine): FormatCheckCommand {
  return { kind: 'format:check', ...line.parts, ...readFlags(flags, line.words) };
}

/** The subcommand and what follows it. */
export function formatCheckWords(command: FormatCheckCommand): readonly string[] {
  return ['format:check', ...writeFlags(flags, command)];
}
