import type { AffectedCommand } from '../../nx/affected.js';
import type { Command, RecordCommand } from '../../nx/command.js';
import type { CompleteCiRunAlias, CompleteCiRunCommand } from '../../nx/complete-ci-run.js';
import type { FixCiCommand } from '../../nx/fix-ci.js';
import type { FormatCheckCommand } from '../../nx/format-check.js';
import type { InstallCommand } from '../../nx/install.js';
import type { RunManyCommand } from '../../nx/run-many.js';
import type { ShellCommand } from '../../nx/shell.js';
import type { StartAgentCommand } from '../../nx/start-agent.js';
import type { StartCiRunCommand } from '../../nx/start-ci-run.js';
import type { StartNxAgentsCommand } from '../../nx/start-nx-agents.js';
import type { UploadAgentMetricsCommand } from '../../nx/upload-agent-metrics.js';
import { choice } from './choice.js';
import { commandLineFields } from './command-line-schema.js';
import { flag } from './flag.js';
import { keyword } from './keyword.js';
import { oneOfKinds } from './kinds.js';
import { filledList, list } from './list.js';
import { literal } from './literal.js';
import { wholeNumber } from './number.js';
import { once } from './once.js';
import { packageManagerName } from './package-manager-schema.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** A command of the Nx vocabulary. */
export const commandSchema: () => Schema<Command> = once(() =>
  oneOfKinds<Command>(
    { expected: 'a command such as `affected({ … })`', replacement: replacementCommand },
    {
      'start-ci-run': startCiRun,
      'start-nx-agents': startNxAgents,
      record,
      affected,
      'run-many': runMany,
      'format:check': formatCheck,
      'start-agent': startAgent,
      'complete-ci-run': completeCiRun,
      'fix-ci': fixCi,
      'upload-agent-metrics': uploadAgentMetrics,
      install,
      shell,
    },
  ),
);

const replacementCommand: ShellCommand = { kind: 'shell', text: 'true' };

const startCiRun: () => Schema<StartCiRunCommand> = once(() =>
  strictObject<StartCiRunCommand>(
    { kind: literal('start-ci-run') },
    {
      ...commandLineFields(),
      distributeOn: text(),
      noDistribution: literal(true),
      assignmentRules: text(),
      stopAgentsAfter: list(text()),
      agentCount: wholeNumber(1, 1000),
      stopAgentsOnFailure: flag(),
      requireExplicitCompletion: flag(),
      useDteByDefault: flag(),
      withEnvVars: list(text()),
      fixTasks: list(text()),
      autoApplyFixes: list(text()),
      force: flag(),
    },
  ),
);

const startNxAgents: () => Schema<StartNxAgentsCommand> = once(() =>
  strictObject<StartNxAgentsCommand>({ kind: literal('start-nx-agents') }, commandLineFields()),
);

const record: () => Schema<RecordCommand> = once(() =>
  strictObject<RecordCommand>({ kind: literal('record'), command: commandSchema() }, commandLineFields()),
);

const affected: () => Schema<AffectedCommand> = once(() =>
  strictObject<AffectedCommand>(
    { kind: literal('affected'), targets: filledList(text()) },
    {
      ...commandLineFields(),
      base: text(),
      head: text(),
      parallel: parallel(),
      configuration: text(),
      exclude: list(text()),
      agents: flag(),
    },
  ),
);

const runMany: () => Schema<RunManyCommand> = once(() =>
  strictObject<RunManyCommand>(
    { kind: literal('run-many'), targets: filledList(text()) },
    {
      ...commandLineFields(),
      projects: list(text()),
      exclude: list(text()),
      all: flag(),
      parallel: parallel(),
      configuration: text(),
      agents: flag(),
    },
  ),
);

const formatCheck: () => Schema<FormatCheckCommand> = once(() =>
  strictObject<FormatCheckCommand>(
    { kind: literal('format:check') },
    { ...commandLineFields(), base: text(), head: text(), projects: list(text()), all: flag() },
  ),
);

const startAgent: () => Schema<StartAgentCommand> = once(() =>
  strictObject<StartAgentCommand>(
    { kind: literal('start-agent') },
    { ...commandLineFields(), verbose: flag(), targets: list(text()) },
  ),
);

const completeCiRun: () => Schema<CompleteCiRunCommand> = once(() =>
  strictObject<CompleteCiRunCommand>({ kind: literal('complete-ci-run'), alias: alias() }, commandLineFields()),
);

const alias: () => Schema<CompleteCiRunAlias> = once(() =>
  keyword<CompleteCiRunAlias>({ 'stop-all-agents': true, 'complete-ci-run': true, 'complete-run-group': true }),
);

const fixCi: () => Schema<FixCiCommand> = once(() =>
  strictObject<FixCiCommand>({ kind: literal('fix-ci') }, commandLineFields()),
);

const uploadAgentMetrics: () => Schema<UploadAgentMetricsCommand> = once(() =>
  strictObject<UploadAgentMetricsCommand>({ kind: literal('upload-agent-metrics') }, commandLineFields()),
);

const install: () => Schema<InstallCommand> = once(() => {
  const { invocation: _, ...fields } = commandLineFields();
  return strictObject<InstallCommand>(
    { kind: literal('install'), packageManager: packageManagerName() },
    { ...fields, flavour: keyword<'classic' | 'berry'>({ classic: true, berry: true }), cacheFolder: text() },
  );
});

const shell: () => Schema<ShellCommand> = once(() =>
  strictObject<ShellCommand>({ kind: literal('shell'), text: text() }, {}),
);

/** `--parallel`: a number, or a share of the machine. */
const parallel: () => Schema<number | string> = once(() =>
  choice<number | string>({ expected: 'a whole number or a text such as `50%`' }, (value) =>
    typeof value === 'number' ? wholeNumber(1, 1000) : text(),
  ),
);
