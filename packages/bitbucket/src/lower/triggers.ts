import { branchExpression, type Path, type Plan, type PlanTriggers, uniqueName } from '@dtekit/core/provider';

/** One entry below `pipelines`: what starts it, and so which jobs belong to it. */
export interface PipelineSection {
  readonly kind: 'branches' | 'pull-requests' | 'custom';
  /** Branch pattern or name of the custom pipeline. */
  readonly name: string;
  /** Whether a job with these triggers is part of it. */
  readonly includes: (triggers: PlanTriggers) => boolean;
}

/**
 * The sections that the jobs of a plan need: one per branch pattern, one for all pull requests, and custom pipelines for
 * runs by hand (named like the plan) and for schedules (named like the schedule).
 */
export function lowerTriggers(plan: Plan): readonly PipelineSection[] {
  const triggers = plan.jobs.map((job) => job.triggers);
  const manualNames = triggers.some((trigger) => trigger.manual) ? [plan.name] : [];
  return [
    ...distinct(triggers.flatMap((trigger) => trigger.branches)).map(branchSection),
    ...(triggers.some((trigger) => trigger.pullRequests) ? [pullRequestSection] : []),
    ...manualNames.map(manualSection),
    ...distinct(triggers.flatMap((trigger) => trigger.schedules.map((schedule) => schedule.name))).map((name) =>
      scheduleSection(
        name,
        uniqueName(name, (taken) => manualNames.includes(taken)),
      ),
    ),
  ];
}

/** Path of a section in the document. */
export function sectionPath({ kind, name }: PipelineSection): Path {
  return ['pipelines', kind, name];
}

const pullRequestSection: PipelineSection = {
  kind: 'pull-requests',
  name: '**',
  includes: (triggers) => triggers.pullRequests,
};

/**
 * Bitbucket runs one pipeline per push, that of the most exact pattern, so a job with a wider pattern belongs to the
 * narrower sections as well. Its `*` stops at a slash, `**` does not.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/use-glob-patterns-on-the-pipelines-yaml-file/
 */
function branchSection(pattern: string): PipelineSection {
  return {
    kind: 'branches',
    name: pattern.replaceAll(/\*+/g, '**'),
    includes: (triggers) => triggers.branches.some((wider) => covers(wider, pattern)),
  };
}

/** Whether every branch that `pattern` matches is matched by `wider` too; a `*` can only be matched by a `*`. */
export function covers(wider: string, pattern: string): boolean {
  return new RegExp(branchExpression(wider), 's').test(pattern);
}

function manualSection(name: string): PipelineSection {
  return { kind: 'custom', name, includes: (triggers) => triggers.manual };
}

function scheduleSection(schedule: string, name: string): PipelineSection {
  return {
    kind: 'custom',
    name,
    includes: (triggers) => triggers.schedules.some((candidate) => candidate.name === schedule),
  };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
