import type { YamlValue } from '@dtekit/core/provider';
import type { NamedValues } from './named-values.js';

/** The container a job runs in. https://docs.gitlab.com/ci/yaml/#image */
export type GitLabImage = string | GitLabImageSettings;

/** An image with more than its name. */
export type GitLabImageSettings = {
  readonly name: string;
  readonly entrypoint?: readonly string[];
  readonly docker?: YamlValue;
  readonly kubernetes?: YamlValue;
  readonly pull_policy?: string | readonly string[];
};

/** A container beside a job. https://docs.gitlab.com/ci/yaml/#services */
export type GitLabService = string | GitLabServiceSettings;

/** A service with more than its image. */
export type GitLabServiceSettings = GitLabImageSettings & {
  /** Host name the job reaches it under. */
  readonly alias?: string;
  readonly command?: readonly string[];
  /** Environment of the service's own container. */
  readonly variables?: NamedValues<string>;
};
