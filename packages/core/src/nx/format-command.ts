import { affectedWords } from './affected.js';
import type { Command, NxCommand } from './command.js';
import { defaultCliOf } from './default-invocation.js';
import { formatCheckWords } from './format-check.js';
import { installText } from './install-line.js';
import { nxLineText } from './nx-line.js';
import { recordedText } from './recorded-text.js';
import { runManyWords } from './run-many.js';
import { startAgentWords } from './start-agent.js';
import { startCiRunWords } from './start-ci-run.js';

/**
 * Prints a command as one command line. A command with a `spelling` is printed as it was written; one whose invocation
 * is not decided yet is printed with the bare binary.
 */
export function formatCommand(command: Command): string {
  if (command.spelling !== undefined) {
    return command.spelling;
  }
  switch (command.kind) {
    case 'shell':
      return command.text;
    case 'install':
      return installText(command);
    default:
      return nxLineText(command, defaultCliOf(command), subcommandWords(command));
  }
}

function subcommandWords(command: NxCommand): readonly string[] {
  const { rest = [] } = command;
  switch (command.kind) {
    case 'start-ci-run':
      return startCiRunWords(command);
    case 'affected':
      return affectedWords(command);
    case 'run-many':
      return runManyWords(command);
    case 'format:check':
      return formatCheckWords(command);
    case 'start-agent':
      return startAgentWords(command);
    case 'record':
      return ['record', ...rest, '--', recordedText(formatCommand(command.command))];
    case 'complete-ci-run':
      return [command.alias, ...rest];
    case 'start-nx-agents':
    case 'fix-ci':
    case 'upload-agent-metrics':
      return [command.kind, ...rest];
  }
}
