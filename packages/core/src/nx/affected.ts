import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { FlagTable } from './flag-table.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';
import { writeFlags } from './write-flags.js';

/**
 * The flags of `nx affected`.
 *
 * In every text `$NAME`, `${…}` and `$(…)` are expanded by the shell; everything else means itself.
 *
 * @see https://nx.dev/docs/reference/nx-commands#nx-affected
 */
export interface AffectedOptions extends CommandLineOptions {
  /** Targets to run on the affected projects; at least one. */
  readonly targets: readonly string[];
  /** Commit to compare with. Default: `$NX_BASE`, else `defaultBase` of nx.json. */
  readonly base?: string | undefined;
  /** Commit that is compared. Default: `$NX_HEAD`, else the working tree. */
  readonly head?: string | undefined;
  /**
   * Tasks that one machine runs at once: a number or a text such as `50%`. Default: `parallel` of the pools where they
   * agree, else `parallel` of nx.json, else 1 on agents and 3 elsewhere.
   */
  readonly parallel?: number | string | undefined;
  /** Configuration of the targets. Default: none. */
  readonly configuration?: string | undefined;
  /** Projects, or patterns of them, that are left out. Default: none. */
  readonly exclude?: readonly string[] | undefined;
  /** Whether the tasks go to agents (Nx 18). Default: what `start-ci-run` says. */
  readonly agents?: boolean | undefined;
}

/** Runs targets on the projects that a change affects. */
export interface AffectedCommand extends AffectedOptions, CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'affected';
}

const flags = {
  base: { name: 'base', kind: 'text' },
  head: { name: 'head', kind: 'text' },
  targets: { name: 'targets', kind: 'words', aliases: ['target', 't'], print: 'short' },
  parallel: { name: 'parallel', kind: 'text-or-number' },
  configuration: { name: 'configuration', kind: 'text', aliases: ['c'] },
  exclude: { name: 'exclude', kind: 'words' },
  agents: { name: 'agents', kind: 'switch', aliases: ['use-agents', 'dte'], print: 'negated' },
} as const satisfies FlagTable;

/** Runs targets on the affected projects: `affected({ targets: ['lint', 'test'] })`. */
export function affected(options: AffectedOptions): AffectedCommand {
  return builtCommand({ ...options, kind: 'affected' });
}

/** Reads an `affected` line, or one of the removed form `affected:test`, which names its target. */
export function readAffected(line: NxLine): AffectedCommand {
  const [, target] = line.subcommand.split(':');
  const { targets = [], ...others } = readFlags(flags, line.words);
  return { kind: 'affected', ...line.parts, ...others, targets: target === undefined ? targets : [target] };
}

/** The subcommand and what follows it. */
export function affectedWords(command: AffectedCommand): readonly string[] {
  return ['affected', ...writeFlags(flags, command)];
}
