import { diagnose } from '../../diagnostics/catalog.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { dteCatalog } from '../../diagnostics/dte-catalog.js';
import type { Plan } from '../plan.js';
import type { PlanJob } from '../plan-job.js';
import type { PlanRule } from '../plan-rule.js';
import { type RunStart, runStartOf } from './view/run-start.js';
import { joiningStep, shellMentions } from './view/shell-reach.js';

/**
 * `start-ci-run` refuses to run beside a `.nx/ci-config.yaml`, `start-nx-agents` without one
 * (https://nx.dev/docs/kb/ci-execution-failed). Where nothing is known of such a file the rule says nothing about it, nor
 * where a line of the job makes or removes one.
 */
export const mixedConfig: PlanRule = {
  code: 'dte/mixed-config',
  check: (plan) => {
    const starts = plan.jobs.filter((job) => job.role === 'coordinator').flatMap((job) => startOf(plan, job));
    const byFlags = starts.filter(({ start: { command } }) => command.kind === 'start-ci-run');
    const fromFile = starts.filter(({ start: { command } }) => command.kind === 'start-nx-agents');
    const { ciConfig, lacksCiConfig } = plan.workspace;
    if (ciConfig !== undefined) return byFlags.filter(keepsFile).map((each) => diagnoseStart(each, 'file-and-flags'));
    const missing = lacksCiConfig === true ? fromFile.filter(keepsFile) : [];
    const both = fromFile[0] === undefined ? [] : byFlags;
    return [
      ...both.map((each) => diagnoseStart(each, 'both-commands', fromFile[0])),
      ...missing.map((each) => diagnoseStart(each, 'no-file')),
    ];
  },
};

interface StartingJob {
  readonly job: PlanJob;
  readonly start: RunStart;
}

function startOf(plan: Plan, job: PlanJob): readonly StartingJob[] {
  const start = runStartOf(plan, job);
  return start === undefined ? [] : [{ job, start }];
}

function keepsFile({ job }: StartingJob): boolean {
  return !shellMentions(job, /\bci-config\b/, joiningStep(job));
}

function diagnoseStart(
  { start: { path } }: StartingJob,
  cause: 'file-and-flags' | 'both-commands' | 'no-file',
  other?: StartingJob,
): Diagnostic {
  const related = other && [{ message: '`start-nx-agents` is used here', path: other.start.path }];
  return diagnose(dteCatalog, 'dte/mixed-config', { cause }, { path, related });
}
