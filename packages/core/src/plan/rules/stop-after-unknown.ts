import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import { remembered } from '../../remembered.js';
import type { Plan } from '../plan.js';
import type { PlanRule } from '../plan-rule.js';
import { commandsIn, taskCommandsAmong } from './view/job-commands.js';
import { type ListedTargets, listedTargetsOf, runsEntry } from './view/listed-targets.js';

/**
 * Agents stop early once the targets of stop-after were seen; one that never runs keeps them all until the end
 * (https://nx.dev/docs/reference/nx-cloud-cli). Entries may be `target:configuration`. A target that another job of the file
 * runs is left alone: that job may be part of the run.
 */
export const stopAfterUnknown: PlanRule = {
  code: 'dte/stop-after-unknown',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const targets = job.role === 'coordinator' ? listedTargetsOf(plan, job) : undefined;
      return targets === undefined ? [] : checkEntries(targets, plan);
    }),
};

/** The commands of jobs that do not coordinate. */
const otherTasksOf = remembered(({ jobs }: Plan) =>
  taskCommandsAmong(jobs.filter(({ role }) => role === 'other').flatMap(({ steps }) => commandsIn(steps))),
);

function checkEntries({ listed, path, commands, mayRunMore }: ListedTargets, plan: Plan): readonly Diagnostic[] {
  const candidates = commands.flatMap(({ command }) => command.targets);
  return [...new Set(listed)].flatMap((target) => {
    if (commands.some(({ command }) => runsEntry(command, target))) return [];
    if (otherTasksOf(plan).some(({ command }) => runsEntry(command, target))) return [];
    const slip = didYouMean(target, candidates);
    // A script may run the target, unless it looks like a slip of the pen.
    if (mayRunMore && slip === undefined) return [];
    const suggestion = slip ?? relatedTarget(target, candidates);
    const severity = mayRunMore ? ('warning' as const) : undefined;
    return [diagnose(dteCatalog, 'dte/stop-after-unknown', { target, suggestion }, { path, severity })];
  });
}

/** A target of the same family: `e2e-ci` for `e2e`, and the other way round. */
function relatedTarget(target: string, candidates: readonly string[]): string | undefined {
  return candidates.find((name) => name.startsWith(`${target}-`) || target.startsWith(`${name}-`));
}
