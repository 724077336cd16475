import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { FlagTable } from './flag-table.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';
import { writeFlags } from './write-flags.js';

/**
 * The flags of `nx-cloud start-agent`.
 *
 * @see https://nx.dev/docs/reference/nx-cloud-cli#nx-cloud-start-agent
 */
export interface StartAgentOptions extends CommandLineOptions {
  /** Print more. Default: `false`. */
  readonly verbose?: boolean | undefined;
  /** Cacheable targets that the agent is restricted to; known to older clients. Default: all. */
  readonly targets?: readonly string[] | undefined;
}

/** Runs the tasks that Nx Cloud hands out, until there are no more. */
export interface StartAgentCommand extends StartAgentOptions, CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'start-agent';
}

const flags = {
  verbose: { name: 'verbose', kind: 'switch' },
  targets: { name: 'targets', kind: 'list' },
} as const satisfies FlagTable;

/** Makes the machine an agent. */
export function startAgent(options: StartAgentOptions = {}): StartAgentCommand {
  return builtCommand({ ...options, kind: 'start-agent' });
}

/** Reads a `start-agent` line. */
export function readStartAgent(line: NxLine): StartAgentCommand {
  return { kind: 'start-agent', ...line.parts, ...readFlags(flags, line.words) };
}

/** The subcommand and what follows it. */
export function startAgentWords(command: StartAgentCommand): readonly string[] {
  return ['start-agent', ...writeFlags(flags, command)];
}
