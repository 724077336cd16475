import { type Catalog, type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { cacheList, type GitLabCache } from '../../document/cache.js';
import type { DocumentView } from '../document-view.js';

/** What the messages about caches need. */
export interface CacheLimitsArguments {
  readonly 'gitlab/too-many-caches': { readonly section: string; readonly count: number };
  readonly 'gitlab/too-many-cache-key-files': { readonly section: string; readonly count: number };
  readonly 'gitlab/cache-outside-project': { readonly section: string; readonly folder: string };
}

/** The codes about caches. */
export const cacheLimitsCatalog: Catalog<CacheLimitsArguments> = {
  'gitlab/too-many-caches': {
    severity: 'error',
    summary: 'A job has too many caches',
    why: 'A job has at most four caches. GitLab refuses the whole file beyond, and its JSON schema does not notice.',
    sources: ['https://docs.gitlab.com/ci/caching/#use-multiple-caches', 'gitlab-org/gitlab#421962'],
    message: ({ section, count }) => `\`${section}\` has ${count} caches, and GitLab allows ${maxCaches}`,
    hint: () => 'put folders with the same key files into one cache',
  },
  'gitlab/too-many-cache-key-files': {
    severity: 'error',
    summary: 'A cache key is made from too many files',
    why: 'GitLab makes a key from at most two files and refuses the whole file beyond. Newer versions may allow more, behind a flag.',
    sources: ['https://docs.gitlab.com/ci/yaml/#cachekeyfiles', 'gitlab-org/gitlab#301161'],
    message: ({ section, count }) =>
      `a cache key of \`${section}\` is made from ${count} files, and GitLab allows ${maxKeyFiles}`,
    hint: () => 'keep the lockfile, which changes with the others',
  },
  'gitlab/cache-outside-project': {
    severity: 'warning',
    summary: 'A cached folder is outside of the project',
    why: 'GitLab caches folders of the project only and leaves others out without a word.',
    sources: ['https://docs.gitlab.com/ci/yaml/#cachepaths'],
    message: ({ section, folder }) => `\`${section}\` caches \`${folder}\`, which is outside of the project`,
    hint: () => 'let the tool keep its files in a folder of the project and cache that',
  },
};

const maxCaches = 4;
const maxKeyFiles = 2;

/** Finds caches that GitLab refuses or leaves out. */
export function cacheLimits({ sections }: DocumentView): readonly Diagnostic[] {
  return sections.flatMap(({ name, job: { cache } }) => {
    const caches = cacheList(cache);
    const path = [name, 'cache'];
    const isList = Array.isArray(cache);
    return [
      ...(caches.length > maxCaches
        ? [diagnose(cacheLimitsCatalog, 'gitlab/too-many-caches', { section: name, count: caches.length }, { path })]
        : []),
      ...caches.flatMap((one, index) => checkCache(name, one, isList ? [...path, index] : path)),
    ];
  });
}

function checkCache(section: string, { key, paths }: GitLabCache, path: Path): readonly Diagnostic[] {
  const files = typeof key === 'object' ? (key.files ?? key.files_commits ?? []) : [];
  const count = files.length;
  return [
    ...(count > maxKeyFiles
      ? [
          diagnose(
            cacheLimitsCatalog,
            'gitlab/too-many-cache-key-files',
            { section, count },
            { path: [...path, 'key'] },
          ),
        ]
      : []),
    ...(paths ?? []).flatMap((folder, index) =>
      /^[~/]/.test(folder)
        ? [
            diagnose(
              cacheLimitsCatalog,
              'gitlab/cache-outside-project',
              { section, folder },
              { path: [...path, 'paths', index] },
            ),
          ]
        : [],
    ),
  ];
}
