import type { NamedValues, YamlValue } from '@dtekit/core/provider';
import type { GitLabArtifacts } from './artifacts.js';
import type { GitLabCache } from './cache.js';
import type { GitLabImage, GitLabService } from './container.js';
import type { GitLabNeed } from './need.js';
import type { GitLabRules, GitLabWhen } from './rule.js';
import type { GitLabScript } from './script.js';
import type { GitLabVariable } from './variable.js';

/** A job, or a hidden job that others extend, with GitLab's own keys. https://docs.gitlab.com/ci/yaml/#job-keywords */
export type GitLabJob = {
  /** Jobs that it takes its keys from; of several the last wins. Lists are replaced, not joined. */
  readonly extends?: string | readonly string[];
  /** Its stage. Default: `test`. */
  readonly stage?: string;
  /** The container it runs in. */
  readonly image?: GitLabImage;
  /** Containers beside it. */
  readonly services?: readonly GitLabService[];
  /** Tags that a runner must have to take it. */
  readonly tags?: readonly string[];
  /** What it takes over from the top of the file. Default: everything. */
  readonly inherit?: GitLabInherit;
  /**
   * How many instances run: a number from 1 to 200, or one for each combination of values. `CI_NODE_INDEX` numbers them
   * from 1. Default: one.
   */
  readonly parallel?: number | GitLabMatrix;
  /** Jobs that have to end first, whatever their stage. Default: all of the earlier stages. */
  readonly needs?: readonly GitLabNeed[];
  /** Jobs whose artifacts it fetches. Default: all of the earlier stages. */
  readonly dependencies?: readonly string[];
  /** When it is part of a pipeline. Default: in pipelines of branches and tags, but not of merge requests. */
  readonly rules?: GitLabRules;
  /** Deprecated; never together with `rules`. */
  readonly only?: YamlValue;
  /** Deprecated; never together with `rules`. */
  readonly except?: YamlValue;
  /** When it runs, once it is in the pipeline. Default: `on_success`. */
  readonly when?: GitLabWhen;
  /** How long a `delayed` job waits, e.g. `30 minutes`. */
  readonly start_in?: string;
  /** Question that is asked before a `manual` job starts. */
  readonly manual_confirmation?: string;
  /**
   * Whether the pipeline passes though it failed, or with which exit codes. Default: `false`; `true` for `manual` jobs
   * without rules.
   */
  readonly allow_failure?: YamlValue;
  /** Whether it may be cancelled for a newer pipeline. Default: `false`. */
  readonly interruptible?: boolean;
  /** Name of a group of jobs of which one runs at a time. */
  readonly resource_group?: string;
  /** Automatic retries, 0 to 2. Default: 0. */
  readonly retry?: number | GitLabRetry;
  /** How long it may take: a duration such as `1h 30m`. Default: the project's. */
  readonly timeout?: string;
  /** What it deploys to. */
  readonly environment?: string | GitLabEnvironment;
  /** Its variables. They replace those of the same name at the top of the file. */
  readonly variables?: NamedValues<GitLabVariable>;
  /** Tokens for OpenID Connect, by the name of the variable. https://docs.gitlab.com/ci/yaml/#id_tokens */
  readonly id_tokens?: YamlValue;
  /** Workload identity, e.g. `google_cloud`. */
  readonly identity?: string;
  /** Secrets from an external store, by the name of the variable. https://docs.gitlab.com/ci/yaml/#secrets */
  readonly secrets?: YamlValue;
  /** Inputs of the job, by name. https://docs.gitlab.com/ci/inputs/ */
  readonly inputs?: YamlValue;
  /** Scripts at certain moments, such as `pre_get_sources_script`. https://docs.gitlab.com/ci/yaml/#hooks */
  readonly hooks?: YamlValue;
  /** What is kept between runs; at most four. */
  readonly cache?: GitLabCache | readonly GitLabCache[];
  /** Runs before the script, in the same shell. */
  readonly before_script?: GitLabScript;
  /** What it runs, in one shell that stops at the first failure. Only a job with `run` or `trigger` has none. */
  readonly script?: GitLabScript;
  /** Steps instead of a script. https://docs.gitlab.com/ci/yaml/#run */
  readonly run?: YamlValue;
  /** Runs in a shell of its own, whatever happened before. */
  readonly after_script?: GitLabScript;
  /** Pipeline that it starts instead of running a script. https://docs.gitlab.com/ci/yaml/#trigger */
  readonly trigger?: YamlValue;
  /** Files it hands over. */
  readonly artifacts?: GitLabArtifacts;
  /** Regular expression between slashes that finds the coverage in its output. */
  readonly coverage?: string;
  /** Release that it makes. https://docs.gitlab.com/ci/yaml/#release */
  readonly release?: YamlValue;
  /** Whether and how it publishes GitLab Pages. https://docs.gitlab.com/ci/yaml/#pages */
  readonly pages?: YamlValue;
  /** Folder with the pages. Deprecated in favour of `pages.publish`. */
  readonly publish?: string;
};

/** What a job takes over from the top of the file. Default: everything. https://docs.gitlab.com/ci/yaml/#inherit */
export type GitLabInherit = {
  /** All keys of `default`, none, or those listed. */
  readonly default?: boolean | readonly string[];
  /** All variables at the top of the file, none, or those listed. */
  readonly variables?: boolean | readonly string[];
};

/** Instances of a job, one for each combination of values. https://docs.gitlab.com/ci/yaml/#parallelmatrix */
export type GitLabMatrix = {
  /** Values by the name of the variable that carries them; each entry adds its own combinations. */
  readonly matrix: readonly NamedValues<string | number | readonly (string | number)[]>[];
};

/** Automatic retries. https://docs.gitlab.com/ci/yaml/#retry */
export type GitLabRetry = {
  /** How often, 0 to 2. Default: 0. */
  readonly max?: number;
  /** After which failures, e.g. `runner_system_failure`. Default: `always`. */
  readonly when?: string | readonly string[];
  /** After which exit codes. Default: any. */
  readonly exit_codes?: number | readonly number[];
};

/** What a job deploys to. https://docs.gitlab.com/ci/yaml/#environment */
export type GitLabEnvironment = {
  /** Name of the environment. */
  readonly name?: string;
  /** Address at which it is reached. */
  readonly url?: string;
  /** What the job does with it. Default: `start`. */
  readonly action?: 'start' | 'prepare' | 'stop' | 'verify' | 'access';
  /** Name of the job that stops the environment. */
  readonly on_stop?: string;
  /** How long it lives, e.g. `1 day`. Default: for ever. */
  readonly auto_stop_in?: string;
  /** Tier, e.g. `production`. Default: guessed from the name. */
  readonly deployment_tier?: string;
  /** The environment's cluster. https://docs.gitlab.com/ci/yaml/#environmentkubernetes */
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
