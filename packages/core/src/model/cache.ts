/** What is kept between runs. */
export interface CacheInput {
  /** Name of the cache, letters, digits and `-`. */
  readonly name: string;
  /** Folders, relative to the workspace or, where the provider allows, from `~`. */
  readonly paths: readonly string[];
  /** Files whose content makes the key, relative to the workspace. At most two (GitLab's portable limit). */
  readonly keyFiles: readonly string[];
}
