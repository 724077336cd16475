import { isGitlabReference, type YamlGitlabReference } from '@dtekit/core/provider';

/**
 * Another part of the configuration in the place of a value, `!reference [.setup, script]`, made by `gitlabReference`.
 * https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags
 */
export type GitLabReference = YamlGitlabReference;

/** Whether a value only refers to another one. */
export function isReference(value: unknown): value is GitLabReference {
  return isGitlabReference(value);
}
