import {
  type Path,
  type PlanJob,
  type PlanStep,
  type ProviderWords,
  packageManagerPathLine,
  shellQuote,
  stepLines,
} from '@dtekit/core/provider';
import { baseLines } from './base.js';

/** One line of a job's script and the part of the pipeline it comes from. */
export interface ScriptLine {
  readonly text: string;
  readonly origin: Path;
}

/** The lines of a job by the keys that hold them. */
export interface ScriptSections {
  /** Shares its shell with `script`. */
  readonly before_script: readonly ScriptLine[];
  readonly script: readonly ScriptLine[];
  /** Has a shell of its own. */
  readonly after_script: readonly ScriptLine[];
}

/** Splits the steps of a job: a coordinator's setup, up to the command that starts the run, goes before its script. */
export function scriptSections(job: PlanJob): ScriptSections {
  const start = job.role === 'coordinator' ? Math.max(0, job.steps.findIndex(startsRun)) : 0;
  const before = linesOf(job.steps.slice(0, start));
  const script = linesOf(job.steps.slice(start));
  const enter = enterDirectory(job);
  return {
    before_script: before.length === 0 ? [] : [...enter, ...before],
    script: before.length === 0 ? [...enter, ...script] : script,
    after_script: afterScript(job, enter),
  };
}

/**
 * GitLab has no variable that tells a retried job from a first one (its capability says so), so a guard is never in a
 * plan that is lowered.
 */
const words: ProviderWords = { setBase: baseLines, rerunGuard: () => [] };

function startsRun(step: PlanStep): boolean {
  return step.kind === 'run' && (step.command.kind === 'start-ci-run' || step.command.kind === 'start-nx-agents');
}

/** The runner ends a script at its first failing line, but each of these has to run whatever the others do. */
function afterScript(job: PlanJob, enter: readonly ScriptLine[]): readonly ScriptLine[] {
  if (job.always.length === 0) return [];
  const installsPackageManager = job.steps.some((step) => step.kind === 'install-package-manager');
  return [
    ...(job.always.length > 1 ? [lineOf('set +e', job)] : []),
    ...enter,
    ...(installsPackageManager ? [lineOf(packageManagerPathLine, job)] : []),
    ...linesOf(job.always),
  ];
}

function enterDirectory(job: PlanJob): readonly ScriptLine[] {
  return job.workingDirectory === '' ? [] : [lineOf(`cd ${shellQuote(job.workingDirectory)}`, job)];
}

function linesOf(steps: readonly PlanStep[]): readonly ScriptLine[] {
  return steps.flatMap((step) => stepLines(step, words).map((text) => ({ text, origin: step.origin.path })));
}

function lineOf(text: string, job: PlanJob): ScriptLine {
  return { text, origin: job.origin.path };
}
