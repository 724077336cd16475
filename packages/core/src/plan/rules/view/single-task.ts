import type { CommandLineParts } from '../../../nx/command-line-parts.js';
import { readNxLine } from '../../../nx/nx-line.js';
import { valueOfWord } from '../../../nx/shell-value.js';
import { commandWords } from './command-words.js';

/** Runs one task: `nx run app:build:production`. Rules read it; it is no command of the vocabulary. */
export interface SingleTaskCommand extends Pick<CommandLineParts, 'invocation' | 'env' | 'rest'> {
  /** Discriminates `TaskCommand`. */
  readonly kind: 'run';
  /** The one target. */
  readonly targets: readonly string[];
  /** Configuration of the target. Default: none. */
  readonly configuration?: string;
  /** Whether the task goes to agents; absent where no flag says so. */
  readonly agents?: boolean;
}

/**
 * Reads `nx run project:target:configuration`. Other forms, such as `nx build app`, cannot be told from subcommands and
 * the names of plugins.
 *
 * @see https://nx.dev/docs/reference/nx-commands#nx-run
 */
export function readSingleTask(text: string): SingleTaskCommand | undefined {
  if (!mayRunTask.test(text)) return undefined;
  const line = readNxLine(commandWords(text) ?? []);
  const [task, ...flags] = line?.words ?? [];
  const [project, target, configuration, ...others] = (task && valueOfWord(task))?.split(':') ?? [];
  const isTask = line?.subcommand === 'run' && !project?.startsWith('-') && others.length === 0;
  if (line === undefined || !isTask || target === undefined || target === '') return undefined;
  const rest = flags.map(({ raw }) => raw);
  const agents = agentsFlag(rest);
  return {
    kind: 'run',
    ...line.parts,
    targets: [target],
    rest,
    ...(configuration === undefined ? {} : { configuration }),
    ...(agents === undefined ? {} : { agents }),
  };
}

/** Most commands are told from afar not to be one. */
const mayRunTask = /\bnx\S*\s+(?:\\\n\s*)?run\s/;

function agentsFlag(flags: readonly string[]): boolean | undefined {
  if (flags.some((flag) => /^--(?:no-agents|no-dte|agents=false|dte=false)$/.test(flag))) return false;
  return flags.some((flag) => /^--(?:agents|dte)(?:=true)?$/.test(flag)) ? true : undefined;
}
