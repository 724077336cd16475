import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { taskCommandOf } from './view/job-commands.js';
import { isDistributed, runStartOf } from './view/run-start.js';
import { excludeEachOther } from './view/simple-commands.js';

/**
 * A recorded command that fails ends the run and stops all agents, whatever `--stop-agents-on-failure` says: nx-cloud 16.5
 * does so (https://www.npmjs.com/package/nx-cloud), and the recipes record what is quick and fails early, such as the
 * formatting, before the first distributed command (https://nx.dev/docs/guides/nx-cloud/record-commands).
 */
export const recordKillsAgents: PlanRule = {
  code: 'dte/record-kills-agents',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const start = job.role === 'coordinator' ? runStartOf(plan, job) : undefined;
      if (start?.settings === undefined) return [];
      const { settings, commandsAfter } = start;
      const index = commandsAfter.findIndex(({ command }) => {
        const tasks = taskCommandOf(command);
        return tasks !== undefined && isDistributed(tasks, settings);
      });
      const first = commandsAfter[index];
      if (first === undefined) return [];
      const related = [{ message: 'tasks are distributed here', path: first.path }];
      return commandsAfter.slice(index + 1).flatMap(({ command, path, branches }) => {
        const isOther = command.kind === 'record' && taskCommandOf(command) === undefined;
        if (!isOther || excludeEachOther(first.branches, branches)) return [];
        return [diagnose(dteCatalog, 'dte/record-kills-agents', { command: commandName(command) }, { path, related })];
      });
    }),
};
