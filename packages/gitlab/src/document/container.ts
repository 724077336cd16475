import type { NamedValues, YamlValue } from '@dtekit/core/provider';

/** The container a job runs in. https://docs.gitlab.com/ci/yaml/#image */
export type GitLabImage = string | GitLabImageSettings;

/** An image with more than its name. */
export type GitLabImageSettings = {
  /** Registry, name and tag. */
  readonly name: string;
  /** What the container starts with, word by word. Default: the image's. */
  readonly entrypoint?: readonly string[];
  /** Options of the Docker executor, e.g. `platform` and `user`. */
  readonly docker?: YamlValue;
  /** Options of the Kubernetes executor, e.g. `user`. */
  readonly kubernetes?: YamlValue;
  /**
   * When the image is fetched: `always`, `if-not-present`, `never`, or several to try in order. Default: the runner's.
   */
  readonly pull_policy?: string | readonly string[];
};

/** A container beside a job. https://docs.gitlab.com/ci/yaml/#services */
export type GitLabService = string | GitLabServiceSettings;

/** A service with more than its image. */
export type GitLabServiceSettings = GitLabImageSettings & {
  /** Host name the job reaches it under. Default: made from the name of the image. */
  readonly alias?: string;
  /** What the container runs, word by word. Default: the image's. */
  readonly command?: readonly string[];
  /** Environment of the service's own container. */
  readonly variables?: NamedValues<string>;
};
