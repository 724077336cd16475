import type { YamlValue } from '@dtekit/core/provider';
import type { NamedValues } from './named-values.js';
import type { GitLabNeed } from './need.js';

/** When a job runs, once it is in the pipeline. https://docs.gitlab.com/ci/yaml/#when */
export type GitLabWhen = 'on_success' | 'on_failure' | 'always' | 'never' | 'manual' | 'delayed';

/** One condition; the first that matches decides. https://docs.gitlab.com/ci/yaml/#rules */
export type GitLabRule = {
  readonly if?: string;
  readonly changes?: YamlValue;
  readonly exists?: YamlValue;
  readonly when?: GitLabWhen;
  readonly start_in?: string;
  readonly allow_failure?: YamlValue;
  readonly variables?: NamedValues<string | number | boolean>;
  readonly needs?: readonly GitLabNeed[];
  readonly interruptible?: boolean;
};
