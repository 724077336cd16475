import { type PlannedNativeJob, phaseOf } from '@dtekit/core/provider';
import { type GitLabJob, isHidden, templatesOf } from '../document/job.js';
import { type GitLabNativeJob, isGitLabJob } from '../native-job.js';
import type { LowerContext } from './context.js';
import type { NamedJob } from './named-job.js';
import { lowerTriggers } from './triggers.js';

/** The team's own GitLab jobs: as they are, but for the stage, and in an included file the rules, where they say none. */
export function lowerNativeJobs(jobs: readonly PlannedNativeJob[], context: LowerContext): readonly NamedJob[] {
  const own = jobs.filter(isGitLabJob);
  const definitions = new Map(own.map((job) => [job.name, job.definition]));
  return own.map((job) => lowerNativeJob(job, definitions, context));
}

type Definitions = ReadonlyMap<string, GitLabJob>;

function lowerNativeJob(
  native: PlannedNativeJob & GitLabNativeJob,
  definitions: Definitions,
  context: LowerContext,
): NamedJob {
  const { name, definition } = native;
  const origins = [{ native: [name], model: native.origin.path }];
  if (isHidden(name)) return { name, job: definition, origins };
  const phase = phaseOf(native.order);
  const saysWhen = says(definition, ['rules', 'only', 'except'], definitions);
  return {
    name,
    job: {
      ...(says(definition, ['stage'], definitions) ? {} : { stage: context.stages[phase] }),
      ...(saysWhen || context.kind === 'root' ? {} : { rules: lowerTriggers(context.triggers, context.triggers) }),
      ...definition,
    },
    phase,
    origins,
  };
}

/** Whether a job or one of the hidden jobs it extends has one of the keys. */
function says(
  job: GitLabJob,
  keys: readonly (keyof GitLabJob)[],
  definitions: Definitions,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (keys.some((key) => job[key] !== undefined)) return true;
  return templatesOf(job).some((name) => {
    const template = seen.has(name) ? undefined : definitions.get(name);
    return template !== undefined && says(template, keys, definitions, new Set([...seen, name]));
  });
}
