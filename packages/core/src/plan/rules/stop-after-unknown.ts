import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { didYouMean } from '../../diagnostics/did-you-mean.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { type ListedTargets, listedTargetsOf, runsEntry } from './view/listed-targets.js';

/**
 * Agents stop early once the targets of stop-after were seen; one that never runs keeps them all until the end
 * (https://nx.dev/docs/reference/nx-cloud-cli). Entries may be `target:configuration`.
 */
export const stopAfterUnknown: PlanRule = {
  code: 'dte/stop-after-unknown',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const targets = job.role === 'coordinator' ? listedTargetsOf(plan, job) : undefined;
      return targets === undefined ? [] : checkEntries(targets);
    }),
};

function checkEntries({ listed, path, commands, mayRunMore }: ListedTargets): readonly Diagnostic[] {
  const candidates = commands.flatMap(({ command }) => command.targets);
  return [...new Set(listed)].flatMap((target) => {
    if (commands.some(({ command }) => runsEntry(command, target))) return [];
    const suggestion = didYouMean(target, candidates);
    // A script may run the target, unless it looks like a slip of the pen.
    if (mayRunMore && suggestion === undefined) return [];
    const severity = mayRunMore ? ('warning' as const) : undefined;
    return [diagnose(dteCatalog, 'dte/stop-after-unknown', { target, suggestion }, { path, severity })];
  });
}
