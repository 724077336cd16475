import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { commandName } from './view/command-name.js';
import { groupedBy } from './view/grouped-by.js';
import { comparingCommandsIn } from './view/job-commands.js';
import { isKnown } from './view/known.js';
import { relatedPaths } from './view/related-jobs.js';
import { shellMentions } from './view/shell-reach.js';

/**
 * Nx takes `--base`, else `NX_BASE`, else `defaultBase` of nx.json, which is a local branch unless somebody changed it
 * (https://nx.dev/docs/kb/affected-base-commit); CI often has none: "Not a valid object name main" (nrwl/nx#1356,
 * nrwl/nx#5960).
 */
export const localMainRef: PlanRule = {
  code: 'dte/local-main-ref',
  check: (plan) => plan.jobs.filter((job) => job.role === 'coordinator').flatMap(checkCoordinator),
};

/** One finding per base: whoever mends the first command mends the others with it. */
function checkCoordinator(job: PlanJob): readonly Diagnostic[] {
  const isSet = job.steps.some(({ kind }) => kind === 'set-base') || job.env.has('NX_BASE');
  const isExported = isSet || !isKnown(job, 'env');
  const commands = comparingCommandsIn(job.steps).filter(({ command: { base }, step }) => {
    const mayDo = (pattern: RegExp): boolean => shellMentions(job, pattern, step);
    return base === undefined ? !isExported && !mayDo(ownBase) : localBranch.test(base) && !mayDo(ownBranches);
  });
  return [...groupedBy(commands, ({ command }) => command.base ?? '').values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const related = relatedPaths(
      others.map(({ path }) => path),
      'the same base is used here',
    );
    const values = { command: commandName(first.command), base: first.command.base };
    return [diagnose(dteCatalog, 'dte/local-main-ref', values, { path: first.path, related })];
  });
}

const localBranch = /^(?:main|master|develop|trunk)$/;
const ownBase = /NX_BASE|set-shas|defaultBase/;
const ownBranches = /\bgit\b[^\n]{0,99}\b(?:fetch|branch|checkout|switch|update-ref)\b/;
