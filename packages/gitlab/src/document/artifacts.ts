import type { YamlValue } from '@dtekit/core/provider';

/** Files a job hands over. https://docs.gitlab.com/ci/yaml/#artifacts */
export type GitLabArtifacts = {
  /** Name of the archive. Default: `artifacts`. */
  readonly name?: string;
  /** After which outcome of the job it is uploaded. Default: `on_success`. */
  readonly when?: 'on_success' | 'on_failure' | 'always';
  /**
   * Who may download it in the interface and by the API: `all`, `developer`, `maintainer` or `none`. Default: `all`.
   */
  readonly access?: string;
  /** Text of a link to it in the merge request. Default: no link. */
  readonly expose_as?: string;
  /** How long it is kept: a duration such as `5 days`, or `never`. Default: the instance's setting. */
  readonly expire_in?: string;
  /** Take every file that git does not track as well. Default: `false`. */
  readonly untracked?: boolean;
  /** Files and folders, as paths or patterns, relative to the project. */
  readonly paths?: readonly string[];
  /** Patterns of what is left out. */
  readonly exclude?: readonly string[];
  /** Reports that GitLab shows, by kind, e.g. `junit`. */
  readonly reports?: YamlValue;
  /** Whether anybody may download it where pipelines are public; `access` came after it. Default: `true`. */
  readonly public?: boolean;
};
