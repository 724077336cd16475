import { type Decoder, either, flag, list, object, oneOf, text } from '@dtekit/core/reader';
import type { GitLabCache, GitLabCacheKey } from '../document/cache.js';
import { noReference } from './reference.js';
import { texts } from './texts.js';

const key: Decoder<GitLabCacheKey> = object<GitLabCacheKey>({ files: texts, files_commits: texts, prefix: text });

const oneCache: Decoder<GitLabCache> = object<GitLabCache>({
  key: either(text, key),
  fallback_keys: texts,
  paths: texts,
  policy: text,
  untracked: flag,
  unprotect: flag,
  when: oneOf('on_success', 'on_failure', 'always'),
});

/** What is kept between jobs: one cache, or a list of them. */
export const cache: Decoder<GitLabCache | readonly GitLabCache[]> = either(oneCache, noReference(list(oneCache)));
