/**
 * The keys of a job in a workflow that are no arguments.
 * Source: https://circleci.com/docs/reference/configuration-reference/#jobs-in-workflow
 */
export const workflowJobKeys: readonly string[] = [
  'name',
  'type',
  'requires',
  'context',
  'filters',
  'matrix',
  'pre-steps',
  'post-steps',
  'serial-group',
  'override-with',
];
