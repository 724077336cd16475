import type { GitLabRule } from './rule.js';

/** Which pipelines there are at all. https://docs.gitlab.com/ci/yaml/#workflow */
export type GitLabWorkflow = {
  readonly name?: string;
  readonly auto_cancel?: GitLabAutoCancel;
  readonly rules?: readonly GitLabRule[];
};

/** What ends a pipeline early. https://docs.gitlab.com/ci/yaml/#workflowauto_cancel */
export type GitLabAutoCancel = {
  readonly on_new_commit?: 'conservative' | 'interruptible' | 'none';
  readonly on_job_failure?: 'all' | 'none';
};
