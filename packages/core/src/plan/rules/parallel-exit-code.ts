import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Command } from '../../nx/command.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { commandsIn, taskCommandOf } from './view/job-commands.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * Commands joined by `&` lose their exit codes, as in the files that Nx's own generator used to write (nrwl/nx#15612,
 * nrwl/nx#13923, nrwl/nx#8068). A job that waits for single processes is left alone, and so are servers that other
 * commands need.
 */
export const parallelExitCode: PlanRule = {
  code: 'dte/parallel-exit-code',
  check: (plan) =>
    plan.jobs
      .filter((job) => job.role === 'coordinator' && !shellMentions(job, waitsForOne))
      .flatMap(({ steps }) => commandsIn(steps))
      .flatMap(({ command, path, isBackground }) => {
        const name = isBackground ? checkName(command) : undefined;
        return name === undefined ? [] : [diagnose(dteCatalog, 'dte/parallel-exit-code', { command: name }, { path })];
      }),
};

const waitsForOne = /\bwait\s+(?:-n|[$%"'\d])/;
const server = /^(?:serve|dev|start|preview|watch|storybook)/;

/** What a command is called whose exit code matters. */
function checkName(command: Command): string | undefined {
  const tasks = taskCommandOf(command);
  if (tasks?.targets.every((target) => server.test(target)) === true) return undefined;
  if (command.kind === 'record' || command.kind === 'format:check') return commandName(command);
  return tasks === undefined ? undefined : commandName(tasks);
}
