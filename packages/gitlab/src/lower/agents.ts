import type { PlanEnvValue, PlanJob } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import type { GitLabVariable } from '../document/variable.js';
import type { LowerContext } from './context.js';
import { lowerEnv } from './env.js';
import { lowerJob } from './job.js';
import type { NamedJob } from './named-job.js';
import { withTemplate } from './templates.js';

/** The agents of a pool: one job with `parallel`, or one job each that extends a hidden one. */
export function lowerAgents(job: PlanJob, context: LowerContext): readonly NamedJob[] {
  if (context.fanOut === 'extends') return numberedJobs(job, context);
  return withTemplate(parallelJob(job, context), context.templates.get(job.name), ['stage', 'parallel']);
}

/** A single agent has no `CI_NODE_INDEX`: GitLab sets it together with `parallel` only. */
function parallelJob(job: PlanJob, context: LowerContext): NamedJob {
  const isSingle = job.count === 1;
  const { body, originsOf } = lowerJob(job, lowerEnv(job.env, isSingle ? '1' : '$CI_NODE_INDEX'), context);
  const fanOut: GitLabJob = isSingle ? {} : { parallel: job.count };
  return {
    name: job.name,
    job: { stage: context.stages[job.phase], ...fanOut, ...body },
    phase: job.phase,
    origins: originsOf(job.name),
  };
}

function numberedJobs(job: PlanJob, context: LowerContext): readonly NamedJob[] {
  const template = context.templates.get(job.name) ?? `.${job.name}`;
  const { body, originsOf } = lowerJob(job, lowerEnv(envWhere(job, isShared), ''), context);
  const names = envWhere(job, (value) => !isShared(value));
  const agents = Array.from({ length: job.count }, (_, offset): NamedJob => {
    const name = `${job.name}${offset + 1}`;
    return {
      name,
      job: { extends: template, stage: context.stages[job.phase], ...ownVariables(lowerEnv(names, `${offset + 1}`)) },
      phase: job.phase,
      origins: [{ native: [name], model: job.origin.path }],
    };
  });
  return [{ name: template, job: body, origins: originsOf(template) }, ...agents];
}

function envWhere(job: PlanJob, keeps: (value: PlanEnvValue) => boolean): PlanJob['env'] {
  return new Map([...job.env].filter(([, value]) => keeps(value)));
}

function isShared(value: PlanEnvValue): boolean {
  return value.kind !== 'agent-name';
}

function ownVariables(variables: ReadonlyMap<string, GitLabVariable>): GitLabJob {
  return variables.size === 0 ? {} : { variables };
}
