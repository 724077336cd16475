import { type PlanJob, type ProviderWords, packageManagerPathLine, shellQuote, stepLines } from '@dtekit/core/provider';
import { baseLines } from './base.js';
import { exportLines } from './env.js';
import { rerunGuardLines } from './rerun-guard.js';

/** What a step runs: environment, working directory, steps. */
export function scriptLines(job: PlanJob): readonly string[] {
  return [...prelude(job), ...job.steps.flatMap((step) => stepLines(step, wordsFor(job)))];
}

/**
 * What a step runs at the end, whatever happened. It is a fresh shell in the repository's root, so everything that the
 * script set up is set up again. Empty when there is nothing to run.
 */
export function afterScriptLines(job: PlanJob): readonly string[] {
  const lines = job.always.flatMap((step) => stepLines(step, wordsFor(job)));
  if (lines.length === 0) return [];
  const installs = job.steps.some((step) => step.kind === 'install-package-manager');
  return [
    // The shell ends at the first failure, and each of these lines has to run.
    ...(lines.length > 1 ? ['set +e'] : []),
    ...prelude(job),
    ...(installs ? [packageManagerPathLine] : []),
    ...lines,
  ];
}

function prelude(job: PlanJob): readonly string[] {
  const enter = job.workingDirectory === '' ? [] : [`cd ${shellQuote(job.workingDirectory)}`];
  return [...exportLines(job.env), ...enter];
}

function wordsFor(job: PlanJob): ProviderWords {
  return { setBase: (step) => baseLines(step.mainBranch, job.triggers), rerunGuard: rerunGuardLines };
}
