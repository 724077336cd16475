import {
  enterDirectoryLines,
  type Path,
  type PlanJob,
  type PlanStep,
  type ProviderWords,
  resumeLines,
  startsRun,
  stepLines,
} from '@dtekit/core/provider';
import { lowerSetBase } from './base.js';

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
export function lowerScript(job: PlanJob): ScriptSections {
  const start = job.role === 'coordinator' ? startOfRun(job) : 0;
  const before = linesOf(job.steps.slice(0, start));
  const script = linesOf(job.steps.slice(start));
  const enter = enterDirectoryLines(job).map((text) => lineOf(text, job));
  return {
    before_script: before.length === 0 ? [] : [...enter, ...before],
    script: before.length === 0 ? [...enter, ...script] : script,
    after_script: afterScript(job),
  };
}

/**
 * GitLab has no variable that tells a retried job from a first one (its capability says so), so a guard is never in a
 * plan that is lowered.
 */
const words: ProviderWords = { setBase: lowerSetBase, rerunGuard: () => [] };

/** Position of the step that starts the run; 0 where no step does. */
function startOfRun({ steps }: PlanJob): number {
  const start = steps.findIndex((step) => step.kind === 'run' && startsRun(step.command));
  return Math.max(start, 0);
}

/** Makes a shell go on after a command that fails. */
export const keepGoingLine = 'set +e';

/** The runner ends a script at its first failing line, but each of these has to run whatever the others do. */
function afterScript(job: PlanJob): readonly ScriptLine[] {
  if (job.always.length === 0) return [];
  const setUp = [...(job.always.length > 1 ? [keepGoingLine] : []), ...resumeLines(job)];
  return [...setUp.map((text) => lineOf(text, job)), ...linesOf(job.always)];
}

function linesOf(steps: readonly PlanStep[]): readonly ScriptLine[] {
  return steps.flatMap((step) => stepLines(step, words).map((text) => ({ text, origin: step.origin.path })));
}

function lineOf(text: string, job: PlanJob): ScriptLine {
  return { text, origin: job.origin.path };
}
