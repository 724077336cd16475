import type { GitLabRules } from './rule.js';

/** Which pipelines there are at all. https://docs.gitlab.com/ci/yaml/#workflow */
export type GitLabWorkflow = {
  /** Name of the pipelines in the interface. May hold variables. */
  readonly name?: string;
  /** What ends a pipeline early. */
  readonly auto_cancel?: GitLabAutoCancel;
  /** Conditions of which one must match for there to be a pipeline. Default: none are needed. */
  readonly rules?: GitLabRules;
};

/** What ends a pipeline early. https://docs.gitlab.com/ci/yaml/#workflowauto_cancel */
export type GitLabAutoCancel = {
  /**
   * What a newer pipeline of the same branch cancels: everything until a job that is not interruptible has started,
   * interruptible jobs only, or nothing. Default: `conservative`.
   */
  readonly on_new_commit?: 'conservative' | 'interruptible' | 'none';
  /** What a failed job cancels. Default: `none`. */
  readonly on_job_failure?: 'all' | 'none';
};
