import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { taskCommandsAmong } from './view/job-commands.js';
import { isDistributed, runStartOf } from './view/run-start.js';

/** A distributed run with `--skip-nx-cache` stays invisible in Nx Cloud, or the flag is ignored (nrwl/nx#16942). */
export const skipCache: PlanRule = {
  code: 'dte/skip-cache',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const start = job.role === 'coordinator' ? runStartOf(plan, job) : undefined;
      if (start?.settings === undefined) return [];
      const { settings, commandsAfter } = start;
      return taskCommandsAmong(commandsAfter).flatMap(({ command, path }) => {
        const skips = (command.rest ?? []).some((word) => skipFlag.test(word));
        if (!skips || !isDistributed(command, settings)) return [];
        return [diagnose(dteCatalog, 'dte/skip-cache', { command: commandName(command) }, { path })];
      });
    }),
};

const skipFlag = /^--(?:skip-nx-cache|skipNxCache)(?:=true)?$/;
