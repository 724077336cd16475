import { builtCommand } from './built-command.js';
import type { CommandLineOptions, CommandLineParts } from './command-line-parts.js';
import type { FlagTable } from './flag-table.js';
import type { NxLine } from './nx-line.js';
import { readFlags } from './read-flags.js';
import { writeFlags } from './write-flags.js';

/**
 * The flags of `nx-cloud start-ci-run`.
 *
 * In every text `$NAME`, `${…}` and `$(…)` are expanded by the shell; everything else means itself.
 *
 * @see https://nx.dev/docs/reference/nx-cloud-cli#nx-cloud-start-ci-run
 */
export interface StartCiRunOptions extends CommandLineOptions {
  /**
   * Where tasks run: `manual` on your own agents; `3 linux-medium-js` or the path of a YAML file on Nx Agents.
   * Default: none, and Nx Cloud prints a warning.
   */
  readonly distributeOn?: string | undefined;
  /** Run everything on this machine. Default: distribute. */
  readonly noDistribution?: true | undefined;
  /** Path of the assignment rules file. For `manual` only; with Nx Agents the rules live in the `distributeOn` file. */
  readonly assignmentRules?: string | undefined;
  /**
   * Targets, or `target:configuration`, after which idle agents may stop. One of every Nx command at least, otherwise
   * the run ends before the commands that are missing. Default: agents stop at the end of the run.
   */
  readonly stopAgentsAfter?: readonly string[] | undefined;
  /** Number of agents. Undocumented today; older clients planned with it. Default: none. */
  readonly agentCount?: number | undefined;
  /** Stop the agents when a command fails. Default: `true`. */
  readonly stopAgentsOnFailure?: boolean | undefined;
  /** Turn the heartbeat off: the run ends only when the pipeline calls `complete-ci-run`. Default: `false`. */
  readonly requireExplicitCompletion?: boolean | undefined;
  /** Distribute every command; `false` distributes only those with `--agents`. Default: `true`. */
  readonly useDteByDefault?: boolean | undefined;
  /** Variables sent to Nx Agents, or `auto`. Nothing is sent to agents of your own. Default: those named `NX_…`. */
  readonly withEnvVars?: readonly string[] | undefined;
  /** Patterns of tasks that self-healing may fix, `!` negates; an empty list turns it off. Default: all. */
  readonly fixTasks?: readonly string[] | undefined;
  /** Patterns of tasks whose fixes are applied unasked; an empty list turns it off. Default: Nx Cloud's settings. */
  readonly autoApplyFixes?: readonly string[] | undefined;
  /** Start the run even outside of CI. Default: `false`. */
  readonly force?: boolean | undefined;
}

/** Tells Nx Cloud that a CI run starts. Runs on the coordinator, before every other Nx command. */
export interface StartCiRunCommand extends StartCiRunOptions, CommandLineParts {
  /** Discriminates `Command`. */
  readonly kind: 'start-ci-run';
}

const flags = {
  distributeOn: { name: 'distribute-on', kind: 'text', print: 'quoted' },
  noDistribution: { name: 'no-distribution', kind: 'mark' },
  assignmentRules: { name: 'assignment-rules', kind: 'text' },
  stopAgentsAfter: { name: 'stop-agents-after', kind: 'list' },
  agentCount: { name: 'agent-count', kind: 'number' },
  stopAgentsOnFailure: { name: 'stop-agents-on-failure', kind: 'switch' },
  requireExplicitCompletion: { name: 'require-explicit-completion', kind: 'switch' },
  useDteByDefault: { name: 'use-dte-by-default', kind: 'switch' },
  withEnvVars: { name: 'with-env-vars', kind: 'list' },
  fixTasks: { name: 'fix-tasks', kind: 'list', keepsEmpty: true },
  autoApplyFixes: { name: 'auto-apply-fixes', kind: 'list', keepsEmpty: true },
  force: { name: 'force', kind: 'switch' },
} as const satisfies FlagTable;

/** Starts the CI run; for agents of your own, with `distributeOn: 'manual'`. */
export function startCiRun(options: StartCiRunOptions = {}): StartCiRunCommand {
  return builtCommand({ ...options, kind: 'start-ci-run' });
}

/** Reads a `start-ci-run` line. */
export function readStartCiRun(line: NxLine): StartCiRunCommand {
  return { kind: 'start-ci-run', ...line.parts, ...readFlags(flags, line.words) };
}

/** The subcommand and what follows it. */
export function startCiRunWords(command: StartCiRunCommand): readonly string[] {
  return ['start-ci-run', ...writeFlags(flags, command)];
}
