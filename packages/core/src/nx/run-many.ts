import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { FlagTable } from './flag-table.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';
import { writeFlags } from './write-flags.js';

/**
 * The flags of `nx run-many`.
 *
 * In every text `$NAME`, `${…}` and `$(…)` are expanded by the shell; everything else means itself.
 *
 * @see https://nx.dev/docs/reference/nx-commands#nx-run-many
 */
export interface RunManyOptions extends CommandLineOptions {
  /** Targets to run; at least one. */
  readonly targets: readonly string[];
  /** Projects, or patterns of them. Default: all. */
  readonly projects?: readonly string[] | undefined;
  /** Projects, or patterns of them, that are left out. Default: none. */
  readonly exclude?: readonly string[] | undefined;
  /** All projects, which is what Nx does by itself today. Default: `true`. */
  readonly all?: boolean | undefined;
  /**
   * Tasks that one machine runs at once: a number or a text such as `50%`. Default: `parallel` of the pools where they
   * agree, else `parallel` of nx.json, else 1 on agents and 3 elsewhere.
   */
  readonly parallel?: number | string | undefined;
  /** Configuration of the targets. Default: none. */
  readonly configuration?: string | undefined;
  /** Whether the tasks go to agents (Nx 18). Default: what `start-ci-run` says. */
  readonly agents?: boolean | undefined;
}

/** Runs targets on many projects, whatever has changed. */
export interface RunManyCommand extends RunManyOptions, CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'run-many';
}

const flags = {
  targets: { name: 'targets', kind: 'words', aliases: ['target', 't'], print: 'short' },
  projects: { name: 'projects', kind: 'words', aliases: ['p'] },
  exclude: { name: 'exclude', kind: 'words' },
  all: { name: 'all', kind: 'switch' },
  parallel: { name: 'parallel', kind: 'text-or-number' },
  configuration: { name: 'configuration', kind: 'text', aliases: ['c'] },
  agents: { name: 'agents', kind: 'switch', aliases: ['use-agents', 'dte'], print: 'negated' },
} as const satisfies FlagTable;

/** Runs targets on all projects or those named: `runMany({ targets: ['build'], projects: ['app'] })`. */
export function runMany(options: RunManyOptions): RunManyCommand {
  return builtCommand({ ...options, kind: 'run-many' });
}

/** Reads a `run-many` line. */
export function readRunMany(line: NxLine): RunManyCommand {
  const { targets = [], ...others } = readFlags(flags, line.words);
  return { kind: 'run-many', ...line.parts, ...others, targets };
}

/** The subcommand and what follows it. */
export function runManyWords(command: RunManyCommand): readonly string[] {
  return ['run-many', ...writeFlags(flags, command)];
}
