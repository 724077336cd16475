import type { Path } from '../diagnostics/diagnostic.js';
import type { PipelineInput } from '../model/pipeline.js';
import type { CiConfig } from '../nx/ci-config-file.js';
import { parseCommand } from '../nx/parse-command.js';
import type { StartCiRunCommand } from '../nx/start-ci-run.js';
import { startsRun } from '../nx/starts-run.js';
import { memberAt, withValuesAt } from './edit-value.js';
import type { Rewrite } from './rewrite.js';
import { bodyPaths } from './setting-paths.js';

/**
 * Says the settings of the run in `nx`, from which the start command follows, instead of on the command itself. Every
 * coordinator has to start with one.
 */
export function deriveStart(ciConfig: CiConfig | undefined): Rewrite {
  return (input) => {
    const starts = bodyPaths(input).flatMap(({ path }) => startAt(input, path, ciConfig) ?? []);
    const [first] = starts;
    if (first === undefined || starts.length < bodyPaths(input).length) return [];
    return [withValuesAt(input, [...nxEdits(first), ...starts.flatMap(withoutStart)])];
  };
}

interface Start {
  /** The pipeline or the group. */
  readonly path: Path;
  readonly dialect: 'flags' | 'ci-config';
  readonly settings: Omit<StartCiRunCommand, 'kind'>;
}

function startAt(input: PipelineInput, path: Path, ciConfig: CiConfig | undefined): Start | undefined {
  const step = memberAt(input, [...path, 'commands', 0]);
  const command = typeof step === 'string' ? parseCommand(step) : undefined;
  if (command === undefined || !startsRun(command)) return undefined;
  if (command.kind === 'start-ci-run') return { path, dialect: 'flags', settings: command };
  if (ciConfig === undefined) return undefined;
  const group = memberAt(input, [...path, 'name']);
  return { path, dialect: 'ci-config', settings: { ...ciConfig, ...ciConfig.overrides?.[String(group)] } };
}

type Edit = readonly [path: Path, value: unknown];

function nxEdits({ dialect, settings }: Start): readonly Edit[] {
  const edits: readonly Edit[] = [
    [['nx', 'dialect'], dialect],
    [['nx', 'stopOnFailure'], settings.stopAgentsOnFailure],
    [['nx', 'distributeByDefault'], settings.useDteByDefault],
    [['nx', 'fixTasks'], settings.fixTasks],
    [['nx', 'autoApplyFixes'], settings.autoApplyFixes],
    [['nx', 'agentCount', 'flag'], settings.agentCount === undefined ? undefined : true],
  ];
  return edits.filter(([, value]) => value !== undefined);
}

function withoutStart({ path, settings }: Start): readonly Edit[] {
  const stopAfter = settings.stopAgentsAfter ?? [];
  return [
    [[...path, 'commands', 0], undefined],
    [path.length === 0 ? ['nx', 'stopAfter'] : [...path, 'stopAfter'], stopAfter],
  ];
}
