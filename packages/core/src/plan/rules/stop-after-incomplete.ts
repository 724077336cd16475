import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import { type ListedTargets, listedTargetsOf, runsEntry } from './view/listed-targets.js';

/**
 * The run is over for Nx Cloud as soon as all listed targets were seen; commands after that are refused. The documented
 * examples are a list that names the first of three commands, and one target in two configurations that is listed once
 * (https://nx.dev/docs/reference/nx-cloud-cli, nrwl/nx#22888). A command before the last listed one is safe.
 */
export const stopAfterIncomplete: PlanRule = {
  code: 'dte/stop-after-incomplete',
  check: (plan) =>
    plan.jobs.flatMap((job) => {
      const targets = job.role === 'coordinator' ? listedTargetsOf(plan, job) : undefined;
      return targets === undefined ? [] : checkCommands(targets);
    }),
};

function checkCommands({ listed, path, commands }: ListedTargets): readonly Diagnostic[] {
  const firstRuns = listed.map((entry) => commands.findIndex(({ command }) => runsEntry(command, entry)));
  // An entry that is never seen keeps the run open: another rule's finding.
  if (firstRuns.includes(-1)) return [];
  return commands.slice(Math.max(...firstRuns) + 1).map(({ command, path: commandPath }) => {
    const again = command.targets.filter((target) =>
      listed.some((entry) => runsEntry({ ...command, targets: [target] }, entry)),
    );
    const repeated = again.length > 0;
    const values = { targets: repeated ? again : command.targets, listed, repeated };
    const related = [{ message: 'the targets to stop after are listed here', path }];
    // Whether the run ends between two commands of one target depends on what is cached.
    const severity = repeated ? ('warning' as const) : undefined;
    return diagnose(dteCatalog, 'dte/stop-after-incomplete', values, { path: commandPath, related, severity });
  });
}
