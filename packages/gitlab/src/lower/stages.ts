import { type JobPhase, jobPhases } from '@dtekit/core/provider';
import type { GitLabOptions } from '../options.js';
import type { NamedJob } from './named-job.js';

/** The stage of each phase. */
export type Stages = Readonly<Record<JobPhase, string>>;

/** The stages that options ask for. An included file cannot declare any, so it uses those that are always there. */
export function stagesOf({ stage, as }: GitLabOptions): Stages {
  if (as === 'include') return { before: '.pre', during: stage ?? 'test', after: '.post' };
  const during = stage ?? 'dte';
  return { before: `before-${during}`, during, after: `after-${during}` };
}

/**
 * The `stages` of a file: those of the phases that have jobs, in order, with the stages that native jobs name for
 * themselves behind the phase they belong to. A stage of its own is not `during` anything, so there it is not declared.
 */
export function declaredStages(jobs: readonly NamedJob[], stages: Stages): readonly string[] {
  const declared = jobPhases.flatMap((phase) => {
    const own = jobs.filter((job) => job.phase === phase).flatMap(({ job }) => job.stage ?? []);
    const usesPhase = own.includes(stages[phase]);
    return [...(usesPhase ? [stages[phase]] : []), ...(phase === 'during' ? [] : own)];
  });
  return [...new Set(declared)].filter((stage) => stage !== '.pre' && stage !== '.post');
}
