import { diagnose } from '../../diagnostics/catalog.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import type { PlanStep } from '../plan-step.js';
import { commandName } from './view/command-name.js';
import { comparingCommandsIn } from './view/job-commands.js';
import { isKnown } from './view/known.js';
import { shellMentions, stepsThrough } from './view/shell-reach.js';

/**
 * `nx affected` needs the commit where the change left the main branch, and a clone that is limited in depth need not
 * have it (nrwl/nx#34237, nrwl/nx#14274). That holds with an explicit base as well. Agents run named tasks and compute
 * nothing, so they need no history. A job that fetches by itself is left alone, and so is one that looks a few commits back.
 */
export const shallowClone: PlanRule = {
  code: 'dte/shallow-clone',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const [first] = comparingCommandsIn(job.steps).filter(({ command }) => !recentCommit.test(command.base ?? ''));
      if (job.role !== 'coordinator' || first === undefined || mayHaveHistory(job, first.step)) return [];
      const command = commandName(first.command);
      const related = [{ message: `\`${command}\` compares commits here`, path: first.path }];
      const place = { path: job.origin.path, related };
      return [diagnose(dteCatalog, 'dte/shallow-clone', { coordinator: job.name, command }, place)];
    }),
};

/** `user`: the step that needs the history; what happens behind it comes too late. */
function mayHaveHistory(job: PlanJob, user: PlanStep): boolean {
  const isCloned = job.history === 'full' || !isKnown(job, 'history');
  return isCloned || shellMentions({ steps: stepsThrough(job.steps, user), always: [] }, ownHistory);
}

/** A base that any clone but one of a single commit has. */
const recentCommit = /^HEAD(?:~[1-9]|\^)$/;

/** A clone that is limited in depth gets no more history than that of the provider. */
const ownHistory = /\bgit\b[^\n]{0,99}\b(?:fetch|pull|clone\b(?![^\n;&|]{0,199}\s--depth\b))\b/;
