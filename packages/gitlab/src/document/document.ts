import type { NamedValues, YamlValue } from '@dtekit/core/provider';
import type { GitLabCache } from './cache.js';
import type { GitLabImage, GitLabService } from './container.js';
import type { GitLabJob } from './job.js';
import type { GitLabReadingNotes } from './reading-notes.js';
import type { GitLabScript } from './script.js';
import type { GitLabVariable } from './variable.js';
import type { GitLabWorkflow } from './workflow.js';

/** A GitLab CI file with GitLab's own keys. https://docs.gitlab.com/ci/yaml/ */
export type GitLabDocument = GitLabTopLevel & {
  /**
   * Whether GitLab reads the file by itself (`root`), or through another file's `include`; `unknown` for a file that was
   * read and may be either. No part of the text.
   */
  readonly kind: 'root' | 'include' | 'unknown';
  /** The jobs, hidden ones among them, by name; in the text they stand at the top level, after everything else. */
  readonly jobs: ReadonlyMap<string, GitLabJob>;
  /** What reading noticed. Only in a document that was read from a file; no part of the text. */
  readonly notes?: GitLabReadingNotes;
};

/** Everything at the top level but the jobs. */
export type GitLabTopLevel = {
  /** Other files whose content is merged into this one. https://docs.gitlab.com/ci/yaml/#include */
  readonly include?: YamlValue;
  /** The stages, in order. Default: `.pre`, `build`, `test`, `deploy` and `.post`. */
  readonly stages?: readonly string[];
  /** Which pipelines there are at all. Default: those that have a job. */
  readonly workflow?: GitLabWorkflow;
  /** What jobs start from. https://docs.gitlab.com/ci/yaml/#default */
  readonly default?: GitLabDefault;
  /** Deprecated in favour of `default`. */
  readonly image?: GitLabImage;
  /** Deprecated in favour of `default`. */
  readonly services?: readonly GitLabService[];
  /** Deprecated in favour of `default`. */
  readonly cache?: GitLabCache | readonly GitLabCache[];
  /** Deprecated in favour of `default`. */
  readonly before_script?: GitLabScript;
  /** Deprecated in favour of `default`. */
  readonly after_script?: GitLabScript;
  /** Variables of all jobs. */
  readonly variables?: NamedValues<GitLabVariable>;
};

/** The keys that `default` may hold. */
export type GitLabDefault = Pick<
  GitLabJob,
  | 'after_script'
  | 'artifacts'
  | 'before_script'
  | 'cache'
  | 'hooks'
  | 'id_tokens'
  | 'identity'
  | 'image'
  | 'interruptible'
  | 'retry'
  | 'services'
  | 'tags'
  | 'timeout'
>;
