import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Command, NxCommand } from '../../nx/command.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { recordedOrSelf } from './view/job-commands.js';
import { runStartOf } from './view/run-start.js';

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
        if (!takesPart(command)) return [];
        return [diagnose(dteCatalog, 'dte/start-after-nx', { command: commandName(command) }, { path, related })];
      });
    }),
};

/** Whether Nx Cloud gets to know of the command: it runs tasks that are not kept local, or is recorded. */
function takesPart(command: Command): command is NxCommand {
  if (command.kind === 'record') return true;
  const inner = recordedOrSelf(command);
  return (inner.kind === 'affected' || inner.kind === 'run-many') && inner.agents !== false;
}
