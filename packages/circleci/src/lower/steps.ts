import {
  formatCommand,
  type Path,
  type PlanJob,
  type PlanStep,
  packageManagerInstallLine,
  packageManagerPathLine,
  unreachable,
} from '@dtekit/core/provider';
import type { CircleCIRun, CircleCIStep } from '../document/step.js';
import type { LoweringOptions } from '../options.js';
import { lowerArtifacts } from './artifacts.js';
import { lowerSetBase } from './base.js';
import { appendToBashEnv } from './bash-env.js';
import { lowerCaches } from './cache.js';
import { escapeText } from './escape-text.js';
import { rerunGuardLines } from './rerun-guard.js';
import { runStep } from './run-step.js';
import { stepsWithSilenceTimeout } from './silence-timeout.js';

/** A step and the part of the pipeline it comes from. */
export interface LoweredStep {
  readonly step: CircleCIStep;
  readonly origin: Path;
}

/**
 * Lowers the steps of a job: checkout (with all commits, which is CircleCI's default), `first`, the job's own, those that
 * run whatever happened, and the artifacts at the end.
 */
export function lowerSteps(job: PlanJob, first: readonly string[], options: LoweringOptions): readonly LoweredStep[] {
  const origin = job.origin.path;
  const withTimeout = stepsWithSilenceTimeout(job);
  const caches = lowerCaches(job);
  const own = job.steps.map((step) => lowerStep(job, step, options, withTimeout.has(step) ? silenceTimeout(job) : {}));
  const withOrigin = (step: CircleCIStep): LoweredStep => ({ step, origin });
  return [
    withOrigin('checkout'),
    ...(first.length === 0 ? [] : [withOrigin(runStep(first.join('\n')))]),
    ...own.slice(0, caches.restoreBefore),
    ...caches.restore.map(withOrigin),
    ...own.slice(caches.restoreBefore, caches.saveBefore),
    ...caches.save.map(withOrigin),
    ...own.slice(caches.saveBefore),
    ...job.always.map((step) => lowerStep(job, step, options, { when: 'always' })),
    ...lowerArtifacts(job).map(withOrigin),
  ];
}

type RunSettings = Pick<CircleCIRun, 'no_output_timeout' | 'when' | 'working_directory'>;

function lowerStep(job: PlanJob, step: PlanStep, options: LoweringOptions, settings: RunSettings): LoweredStep {
  return { step: stepOf(job, step, options, settings), origin: step.origin.path };
}

function stepOf(job: PlanJob, step: PlanStep, options: LoweringOptions, settings: RunSettings): CircleCIStep {
  switch (step.kind) {
    case 'run':
      return runStep(formatCommand(step.command), { ...workingDirectory(job), ...settings });
    case 'install-package-manager':
      return runStep([packageManagerInstallLine(step), appendToBashEnv(packageManagerPathLine)].join('\n'), settings);
    case 'set-base':
      return lowerSetBase(step, options.setShas);
    case 'rerun-guard':
      return runStep(rerunGuardLines().join('\n'), settings);
    case 'unknown':
      return unreachable(`a plan made from a pipeline has no unknown step \`${step.name}\``);
  }
}

/** Per step, because the job's own working directory is where the repository is checked out. */
function workingDirectory(job: PlanJob): RunSettings {
  return job.workingDirectory === '' ? {} : { working_directory: escapeText(job.workingDirectory) };
}

function silenceTimeout(job: PlanJob): RunSettings {
  return job.silenceTimeoutMinutes === undefined ? {} : { no_output_timeout: `${job.silenceTimeoutMinutes}m` };
}
