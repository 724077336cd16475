/** What is kept between jobs. https://docs.gitlab.com/ci/yaml/#cache */
export type GitLabCache = {
  readonly key?: string | GitLabCacheKey;
  readonly fallback_keys?: readonly string[];
  /** Files and folders inside the project. */
  readonly paths?: readonly string[];
  readonly policy?: string;
  readonly untracked?: boolean;
  readonly unprotect?: boolean;
  readonly when?: 'on_success' | 'on_failure' | 'always';
};

/** A key made from the content of files. */
export type GitLabCacheKey = {
  /** At most two. */
  readonly files?: readonly string[];
  /** At most two. */
  readonly files_commits?: readonly string[];
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
