import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanRule } from '../plan-rule.js';
import type { PlacedCommand, TaskCommand } from './view/job-commands.js';
import { type ListedTargets, listedTargetsOf, runsEntry } from './view/listed-targets.js';
import { excludeEachOther } from './view/simple-commands.js';

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
  return commands.flatMap((placed, index) => {
    const earlier = commands.slice(0, index).filter((other) => precedes(other, placed));
    // An entry that is not seen before keeps the run open.
    if (!listed.every((entry) => earlier.some((other) => runsEntry(other.command, entry)))) return [];
    const { command, path: commandPath, isBackground } = placed;
    const again = command.targets.filter((target) =>
      listed.some((entry) => runsEntry({ ...command, targets: [target] }, entry)),
    );
    const repeated = again.length > 0;
    const values = { targets: repeated ? again : command.targets, listed, repeated };
    const related = [{ message: 'the targets to stop after are listed here', path }];
    // Whether the run ends between two commands of one target depends on what is cached, and between two at once on luck.
    const isSure = !repeated && !isBackground && earlier.every((other) => !other.isBackground);
    const severity = isSure ? undefined : ('warning' as const);
    return [diagnose(dteCatalog, 'dte/stop-after-incomplete', values, { path: commandPath, related, severity })];
  });
}

/** Commands in different branches of one `if` never run in one run. */
function precedes(earlier: PlacedCommand<TaskCommand>, later: PlacedCommand<TaskCommand>): boolean {
  return !excludeEachOther(earlier.branches, later.branches);
}
