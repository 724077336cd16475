import type { YamlValue } from '@dtekit/core/provider';

/** Files a job hands over. https://docs.gitlab.com/ci/yaml/#artifacts */
export type GitLabArtifacts = {
  readonly name?: string;
  readonly when?: 'on_success' | 'on_failure' | 'always';
  readonly access?: string;
  readonly expose_as?: string;
  /** A duration such as `5 days`, or `never`. */
  readonly expire_in?: string;
  readonly untracked?: boolean;
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  readonly reports?: YamlValue;
  readonly public?: boolean;
};
