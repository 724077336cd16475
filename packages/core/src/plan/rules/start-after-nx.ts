import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Command } from '../../nx/command.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { taskCommandOf } from './view/job-commands.js';
import { isOff, runStartOf } from './view/run-start.js';

/**
 * The settings of `start-ci-run` apply only to what comes after it; `start-nx-agents` has no such order, because every
 * command reads its file (https://nx.dev/docs/kb/migrate-to-ci-config).
 */
export const startAfterNx: PlanRule = {
  code: 'dte/start-after-nx',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const start = job.role === 'coordinator' ? runStartOf(plan, job) : undefined;
      if (start?.command.kind !== 'start-ci-run') return [];
      const related = [{ message: 'the run is started here', path: start.path }];
      return start.commandsBefore.flatMap(({ command, path }) => {
        const name = nameOfPart(command);
        return name === undefined
          ? []
          : [diagnose(dteCatalog, 'dte/start-after-nx', { command: name }, { path, related })];
      });
    }),
};

/** What a command is called that Nx Cloud gets to know of: it runs tasks that are not kept local, or is recorded. */
function nameOfPart(command: Command): string | undefined {
  if (command.kind === 'record') return commandName(command);
  const tasks = taskCommandOf(command);
  return tasks === undefined || tasks.agents === false || isOff(tasks) ? undefined : commandName(tasks);
}
