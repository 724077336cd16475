import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { comparingCommandsIn } from './view/job-commands.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * `nx affected` needs the commit where the change left the main branch, and a clone that is limited in depth need not
 * have it (nrwl/nx#34237, nrwl/nx#14274). That holds with an explicit base as well. Agents run named tasks and compute
 * nothing, so they need no history. A job that fetches by itself is left alone.
 */
export const shallowClone: PlanRule = {
  code: 'dte/shallow-clone',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const [first] = comparingCommandsIn(job.steps);
      if (
        job.role !== 'coordinator' ||
        job.history === 'full' ||
        first === undefined ||
        shellMentions(job, ownHistory)
      ) {
        return [];
      }
      const command = commandName(first.command);
      const related = [{ message: `\`${command}\` compares commits here`, path: first.path }];
      const place = { path: job.origin.path, related };
      return [diagnose(dteCatalog, 'dte/shallow-clone', { coordinator: job.name, command }, place)];
    }),
};

const ownHistory = /\bgit\b[^\n]{0,99}\b(?:fetch|clone|pull)\b/;
