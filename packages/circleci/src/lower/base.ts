import { type SetBaseStep, shellQuote } from '@dtekit/core/provider';
import type { CircleCIStep } from '../document/step.js';
import type { LoweringOptions } from '../options.js';
import { escapeText } from './escape-text.js';
import { runStep } from './run-step.js';

/** Alias of the orb `nrwl/nx`. */
export const nxOrbAlias = 'nx';

const setShasCommand = `${nxOrbAlias}/set-shas`;

/** Exports `NX_BASE` and `NX_HEAD` to all later steps. */
export function lowerSetBase(step: SetBaseStep, setShas: LoweringOptions['setShas']): CircleCIStep {
  if (setShas === 'shell') return runStep(shellLines(step.mainBranch).join('\n'));
  if (step.mainBranch === 'main') return setShasCommand;
  return { [setShasCommand]: { 'main-branch-name': escapeText(step.mainBranch) } };
}

/** The base is where a branch left the main branch, or the commit before; it always is a commit, if only the head itself. */
function shellLines(mainBranch: string): readonly string[] {
  const before = 'git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD';
  return [
    'NX_HEAD=$(git rev-parse HEAD)',
    `if [ "$CIRCLE_BRANCH" = ${shellQuote(mainBranch)} ]; then`,
    `  NX_BASE=$(${before})`,
    'else',
    `  NX_BASE=$(git merge-base ${shellQuote(`origin/${mainBranch}`)} HEAD || ${before})`,
    'fi',
    'echo "export NX_BASE=$NX_BASE NX_HEAD=$NX_HEAD" >> "$BASH_ENV"',
  ];
}
