import type { CacheInput } from '../cache.js';
import { choice } from './choice.js';
import { flag } from './flag.js';
import { filledList, list } from './list.js';
import { once } from './once.js';
import type { Schema } from './schema.js';
import { strictObject } from './strict-object.js';
import { text } from './text.js';

/** What is kept between runs: all or nothing, or these caches. */
export const cacheSchema: () => Schema<boolean | readonly CacheInput[]> = once(() =>
  choice<boolean | readonly CacheInput[]>({ expected: '`true`, `false` or a list of caches' }, (value) =>
    Array.isArray(value) ? list(oneCache()) : flag(),
  ),
);

/** GitLab takes at most two key files (https://docs.gitlab.com/ci/yaml/#cachekeyfiles). */
const maximumKeyFiles = 2;

const oneCache: () => Schema<CacheInput> = once(() =>
  strictObject<CacheInput>(
    { name: text(), paths: filledList(text()), keyFiles: filledList(text(), maximumKeyFiles) },
    {},
  ),
);
