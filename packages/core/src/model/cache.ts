/** What is kept between runs. */
export interface CacheInput {
  /** Name of the cache, unique in its list: letters, digits and `-`. */
  readonly name: string;
  /**
   * Folders, at least one, relative to the workspace or from `~`, the home folder. GitLab caches nothing outside of the
   * project (`gitlab/cache-outside-project`).
   */
  readonly paths: readonly string[];
  /**
   * Files whose content makes the key, relative to the workspace: one or two, which is what GitLab takes
   * (https://docs.gitlab.com/ci/yaml/#cachekeyfiles).
   */
  readonly keyFiles: readonly string[];
}
