import type { PlanJob, PlanStep } from '@dtekit/core/provider';
import { startOfRun } from './start-of-run.js';

/** Commands that set a job up or end it, and never wait for tasks. */
const shortCommands: readonly string[] = [
  'install',
  'start-ci-run',
  'start-nx-agents',
  'complete-ci-run',
  'fix-ci',
  'upload-agent-metrics',
];

/**
 * The steps that a job's silence timeout is written on. CircleCI has it per step, 10 minutes by default, and only the steps
 * that wait for tasks need more: those behind the start of the run, or all of a job that takes no part in it. A job of
 * short commands only gets it on all of them, so that it is not lost.
 */
export function stepsWithSilenceTimeout(job: PlanJob): ReadonlySet<PlanStep> {
  if (job.silenceTimeoutMinutes === undefined) return new Set();
  const start = startOfRun(job);
  const waiting = job.steps.filter(
    (step, index) => index >= start && step.kind === 'run' && !shortCommands.includes(step.command.kind),
  );
  return new Set(waiting.length > 0 ? waiting : job.steps.filter((step) => step.kind === 'run'));
}
