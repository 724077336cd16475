import type { YamlValue } from '@dtekit/core/provider';
import type { GitLabArtifacts } from './artifacts.js';
import type { GitLabCache } from './cache.js';
import type { GitLabImage, GitLabService } from './container.js';
import type { NamedValues } from './named-values.js';
import type { GitLabNeed } from './need.js';
import type { GitLabRule, GitLabWhen } from './rule.js';
import type { GitLabScript } from './script.js';
import type { GitLabVariable } from './variable.js';

/** A job, or a hidden job that others extend, with GitLab's own keys. https://docs.gitlab.com/ci/yaml/#job-keywords */
export type GitLabJob = {
  readonly extends?: string | readonly string[];
  readonly stage?: string;
  readonly image?: GitLabImage;
  readonly services?: readonly GitLabService[];
  readonly tags?: readonly string[];
  readonly inherit?: GitLabInherit;
  readonly parallel?: number | GitLabMatrix;
  readonly needs?: readonly GitLabNeed[];
  readonly dependencies?: readonly string[];
  readonly rules?: readonly GitLabRule[];
  /** Deprecated; never together with `rules`. */
  readonly only?: YamlValue;
  /** Deprecated; never together with `rules`. */
  readonly except?: YamlValue;
  readonly when?: GitLabWhen;
  readonly start_in?: string;
  readonly manual_confirmation?: string;
  readonly allow_failure?: YamlValue;
  readonly interruptible?: boolean;
  readonly resource_group?: string;
  readonly retry?: number | GitLabRetry;
  /** A duration such as `1h 30m`. */
  readonly timeout?: string;
  readonly environment?: string | GitLabEnvironment;
  readonly variables?: NamedValues<GitLabVariable>;
  readonly id_tokens?: YamlValue;
  readonly identity?: string;
  readonly secrets?: YamlValue;
  readonly inputs?: YamlValue;
  readonly hooks?: YamlValue;
  readonly cache?: GitLabCache | readonly GitLabCache[];
  readonly before_script?: GitLabScript;
  readonly script?: GitLabScript;
  readonly run?: YamlValue;
  /** Runs in a shell of its own, whatever happened before. */
  readonly after_script?: GitLabScript;
  readonly trigger?: YamlValue;
  readonly artifacts?: GitLabArtifacts;
  readonly coverage?: string;
  readonly release?: YamlValue;
  readonly pages?: YamlValue;
  readonly publish?: string;
};

/** What a job takes over from the top of the file. Default: everything. https://docs.gitlab.com/ci/yaml/#inherit */
export type GitLabInherit = {
  readonly default?: boolean | readonly string[];
  readonly variables?: boolean | readonly string[];
};

/** Instances of a job, one for each combination of values. https://docs.gitlab.com/ci/yaml/#parallelmatrix */
export type GitLabMatrix = {
  readonly matrix: readonly NamedValues<string | number | readonly (string | number)[]>[];
};

/** Automatic retries. https://docs.gitlab.com/ci/yaml/#retry */
export type GitLabRetry = {
  readonly max?: number;
  readonly when?: string | readonly string[];
  readonly exit_codes?: number | readonly number[];
};

/** What a job deploys to. https://docs.gitlab.com/ci/yaml/#environment */
export type GitLabEnvironment = {
  readonly name?: string;
  readonly url?: string;
  readonly action?: 'start' | 'prepare' | 'stop' | 'verify' | 'access';
  /** Name of the job that stops the environment. */
  readonly on_stop?: string;
  readonly auto_stop_in?: string;
  readonly deployment_tier?: string;
  readonly kubernetes?: YamlValue;
};

/** Names of the jobs that a job extends, in the order of the list: later ones win. */
export function templatesOf(job: GitLabJob): readonly string[] {
  if (job.extends === undefined) return [];
  return typeof job.extends === 'string' ? [job.extends] : job.extends;
}

/** Whether a job of this name only exists to be extended. */
export function isHidden(jobName: string): boolean {
  return jobName.startsWith('.');
}
