/** What is kept between jobs. https://docs.gitlab.com/ci/yaml/#cache */
export type GitLabCache = {
  /** What tells it from others: a name, or files whose content makes one. Default: `default`. */
  readonly key?: string | GitLabCacheKey;
  /** Keys that are tried where there is no cache of that key. Default: none. */
  readonly fallback_keys?: readonly string[];
  /** Files and folders inside the project, as paths or patterns. */
  readonly paths?: readonly string[];
  /**
   * `pull-push` fetches it at the start and saves it at the end, `pull` and `push` do one of the two; or a variable.
   * Default: `pull-push`.
   */
  readonly policy?: string;
  /** Keep every file that git does not track as well. Default: `false`. */
  readonly untracked?: boolean;
  /** Share it between protected and other branches. Default: `false`. */
  readonly unprotect?: boolean;
  /** After which outcome of the job it is saved. Default: `on_success`. */
  readonly when?: 'on_success' | 'on_failure' | 'always';
};

/** A key made from the content of files. */
export type GitLabCacheKey = {
  /** Files whose content makes the key; at most two. */
  readonly files?: readonly string[];
  /** Files whose latest commit makes the key; at most two. */
  readonly files_commits?: readonly string[];
  /** What stands before the key. */
  readonly prefix?: string;
};

/** The caches of a `cache` key, which may be one or a list. */
export function cacheList(cache: GitLabCache | readonly GitLabCache[] | undefined): readonly GitLabCache[] {
  if (cache === undefined) return [];
  return isList(cache) ? cache : [cache];
}

function isList(cache: GitLabCache | readonly GitLabCache[]): cache is readonly GitLabCache[] {
  return Array.isArray(cache);
}
