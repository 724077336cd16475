import { enterDirectoryLines, type PlanJob, type ProviderWords, resumeLines, stepLines } from '@dtekit/core/provider';
import { lowerSetBase } from './base.js';
import { lowerEnv } from './env.js';
import { rerunGuardLines } from './rerun-guard.js';

/** What a step runs: environment, working directory, steps. */
export function lowerScript(job: PlanJob): readonly string[] {
  return [
    ...lowerEnv(job.env),
    ...enterDirectoryLines(job),
    ...job.steps.flatMap((step) => stepLines(step, wordsFor(job))),
  ];
}

/** Lets a shell go on behind a line that fails. */
export const keepGoingLine = 'set +e';

/**
 * What a step runs at the end, whatever happened. It is a fresh shell in the repository's root, so everything that the
 * script set up is set up again. Empty when there is nothing to run.
 */
export function lowerAfterScript(job: PlanJob): readonly string[] {
  const lines = job.always.flatMap((step) => stepLines(step, wordsFor(job)));
  if (lines.length === 0) return [];
  return [
    // The shell ends at the first failure, and each of these lines has to run.
    ...(lines.length > 1 ? [keepGoingLine] : []),
    ...lowerEnv(job.env),
    ...resumeLines(job),
    ...lines,
  ];
}

function wordsFor(job: PlanJob): ProviderWords {
  return { setBase: (step) => lowerSetBase(step, job.triggers), rerunGuard: rerunGuardLines };
}
