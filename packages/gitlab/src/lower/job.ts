import { type FileOrigin, type PlanJob, sameTriggers } from '@dtekit/core/provider';
import type { GitLabJob } from '../document/job.js';
import type { GitLabVariable } from '../document/variable.js';
import { lowerArtifacts } from './artifacts.js';
import { lowerCaches } from './cache.js';
import type { LowerContext } from './context.js';
import { formatDuration } from './duration.js';
import { lowerMachine } from './machine.js';
import { lowerScript, type ScriptLine, type ScriptSections } from './script.js';
import { lowerServices } from './service.js';
import { lowerTriggers } from './triggers.js';

/** A job's body without its stage, and where each part comes from. */
export interface JobBody {
  readonly body: GitLabJob;
  /** The origins of a job of the given name that has this body. */
  readonly originsOf: (name: string) => readonly FileOrigin[];
}

/** Says a planned job in GitLab's keys. `variables` are its environment variables. */
export function lowerJob(job: PlanJob, variables: ReadonlyMap<string, GitLabVariable>, context: LowerContext): JobBody {
  const sections = lowerScript(job);
  const tags = lowerMachine(job);
  const cache = lowerCaches(job, context.sharedCacheKeys);
  const artifacts = lowerArtifacts(job);
  const body: GitLabJob = {
    ...isolation(context),
    ...(job.image === undefined || job.image === context.common.image ? {} : { image: job.image }),
    ...(job.services.length === 0 ? {} : { services: lowerServices(job) }),
    ...(tags.length === 0 ? {} : { tags }),
    ...rules(job, context),
    ...(job.interruptible ? { interruptible: true } : {}),
    ...(job.retries === 0 ? {} : { retry: job.retries }),
    ...(job.totalTimeoutMinutes === undefined ? {} : { timeout: formatDuration(job.totalTimeoutMinutes) }),
    ...nonEmptyVariables(new Map([...depth(job, context), ...variables])),
    ...(cache === undefined ? {} : { cache }),
    ...scripts(sections),
    ...(artifacts === undefined ? {} : { artifacts }),
  };
  return { body, originsOf: (name) => originsOf(name, job, sections) };
}

/** Clones the whole history, as Nx needs it to tell what is affected. https://docs.gitlab.com/ci/runners/configure_runners/#shallow-cloning */
export const fullHistory: ReadonlyMap<string, string> = new Map([['GIT_DEPTH', '0']]);

/**
 * The including file's `default` says how its own jobs behave: scripts, retries, caches. Only what belongs to the place
 * and not to the job is taken over from it.
 */
function isolation(context: LowerContext): GitLabJob {
  return context.kind === 'root' ? {} : { inherit: { default: ['image', 'tags'] } };
}

function depth(job: PlanJob, context: LowerContext): ReadonlyMap<string, string> {
  return job.history === 'full' && context.common.history === undefined ? fullHistory : new Map();
}

function rules(job: PlanJob, context: LowerContext): GitLabJob {
  if (context.kind === 'root' && sameTriggers(job.triggers, context.triggers)) return {};
  return { rules: lowerTriggers(job.triggers, context.triggers) };
}

function nonEmptyVariables(variables: ReadonlyMap<string, GitLabVariable>): GitLabJob {
  return variables.size === 0 ? {} : { variables };
}

function scripts({ before_script, script, after_script }: ScriptSections): GitLabJob {
  return {
    ...(before_script.length === 0 ? {} : { before_script: before_script.map(text) }),
    script: script.map(text),
    ...(after_script.length === 0 ? {} : { after_script: after_script.map(text) }),
  };
}

function text(line: ScriptLine): string {
  return line.text;
}

function originsOf(name: string, job: PlanJob, sections: ScriptSections): readonly FileOrigin[] {
  const lines = Object.entries(sections).flatMap(([key, section]: readonly [string, readonly ScriptLine[]]) =>
    section.flatMap(({ origin }, index) =>
      origin === job.origin.path ? [] : [{ native: [name, key, index], model: origin }],
    ),
  );
  return [{ native: [name], model: job.origin.path }, ...lines];
}
