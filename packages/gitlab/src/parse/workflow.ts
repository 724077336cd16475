import { type Decoder, object, oneOf, text } from '@dtekit/core/reader';
import type { GitLabAutoCancel, GitLabWorkflow } from '../document/workflow.js';
import { rules } from './rule.js';

const autoCancel: Decoder<GitLabAutoCancel> = object<GitLabAutoCancel>({
  on_new_commit: oneOf('conservative', 'interruptible', 'none'),
  on_job_failure: oneOf('all', 'none'),
});

/** Which pipelines there are at all. */
export const workflow: Decoder<GitLabWorkflow> = object<GitLabWorkflow>({ name: text, auto_cancel: autoCancel, rules });
