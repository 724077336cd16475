import type { GitLabReference } from './reference.js';

/**
 * The value of a CI/CD variable. GitLab expands `$NAME`, `${NAME}` and `%NAME%` in it and reads `$$` as a dollar sign,
 * unless `expand` is `false` (https://docs.gitlab.com/ci/variables/#use-variables-in-other-variables).
 */
export type GitLabVariable = string | number | boolean | GitLabDescribedVariable | GitLabReference;

/** A variable with more than its value. */
export type GitLabDescribedVariable = {
  /** The value. Default: empty. */
  readonly value?: string;
  /** Whether references in the value are expanded. Default: `true`. */
  readonly expand?: boolean;
  /** Shown where somebody starts a pipeline by hand. At the top of a file only. */
  readonly description?: string;
  /** The values to choose from where somebody starts a pipeline by hand. At the top of a file only. */
  readonly options?: readonly string[];
};
