import {
  type Diagnostic,
  diagnose,
  type FileOrigin,
  jobPhases,
  type Lowered,
  type LowerInput,
  type PlanJob,
} from '@dtekit/core/provider';
import { gitlabCatalog } from '../check/catalog.js';
import type { GitLabDocument } from '../document/document.js';
import type { GitLabJob } from '../document/job.js';
import type { GitLabOptions } from '../options.js';
import { lowerAgents } from './agents.js';
import { checkOptions } from './check-options.js';
import { type LowerContext, lowerContext } from './context.js';
import { lowerEnv } from './env.js';
import { fullHistory, lowerJob } from './job.js';
import type { NamedJob } from './named-job.js';
import { lowerNativeJobs } from './native-jobs.js';
import { applyOverrides } from './overrides.js';
import { declaredStages } from './stages.js';
import { withTemplate } from './templates.js';
import { lowerTriggers, patternsWithoutRequests } from './triggers.js';

/** Turns a plan into a GitLab CI file, the team's own jobs and overrides included. */
export function lower(input: LowerInput, options: GitLabOptions): Lowered<GitLabDocument> {
  const { plan, nativeJobs, overrides } = input;
  const context = lowerContext(plan.jobs, options);
  const jobs = inOrder([
    ...plan.jobs.flatMap((job) => lowerPlanJob(job, context)),
    ...lowerNativeJobs(nativeJobs, context),
  ]);
  const document: GitLabDocument = {
    kind: context.kind,
    ...(context.kind === 'root' ? topLevel(plan.jobs, jobs, context) : {}),
    jobs: byName(jobs),
  };
  const lowered: Lowered<GitLabDocument> = {
    document,
    origins: [...jobs.flatMap(({ origins }) => origins), ...sectionOrigins],
    diagnostics: [...checkOptions(plan.jobs, options), ...takenNames(jobs)],
  };
  return applyOverrides(lowered, overrides);
}

function lowerPlanJob(job: PlanJob, context: LowerContext): readonly NamedJob[] {
  if (job.role === 'agent') return lowerAgents(job, context);
  const { body, originsOf } = lowerJob(job, lowerEnv(job.env, '1'), context);
  const named: NamedJob = {
    name: job.name,
    job: { stage: context.stages[job.phase], ...body },
    phase: job.phase,
    origins: originsOf(job.name),
  };
  return withTemplate(named, context.templates.get(job.name), ['stage', 'script']);
}

/** Hidden jobs first, then those of each phase. */
function inOrder(jobs: readonly NamedJob[]): readonly NamedJob[] {
  return [undefined, ...jobPhases].flatMap((phase) => jobs.filter((job) => job.phase === phase));
}

function topLevel(
  planJobs: readonly PlanJob[],
  jobs: readonly NamedJob[],
  context: LowerContext,
): Partial<GitLabDocument> {
  const { triggers, common } = context;
  return {
    stages: declaredStages(jobs, context.stages),
    workflow: { rules: lowerTriggers(triggers, triggers, patternsWithoutRequests(planJobs)) },
    ...(common.image === undefined ? {} : { default: { image: common.image } }),
    ...(common.history === undefined ? {} : { variables: fullHistory }),
  };
}

const sectionOrigins: readonly FileOrigin[] = [
  { native: ['workflow', 'rules'], model: ['triggers'] },
  { native: ['default', 'image'], model: ['image'] },
];

/** Of two jobs with one name the first stays; the second is told. */
function byName(jobs: readonly NamedJob[]): ReadonlyMap<string, GitLabJob> {
  const map = new Map<string, GitLabJob>();
  for (const { name, job } of jobs) if (!map.has(name)) map.set(name, job);
  return map;
}

function takenNames(jobs: readonly NamedJob[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return jobs.flatMap(({ name, origins }) => {
    const isTaken = seen.has(name);
    seen.add(name);
    const path = origins[0]?.model ?? [];
    return isTaken ? [diagnose(gitlabCatalog, 'gitlab/job-name-taken', { job: name }, { path })] : [];
  });
}
