import { type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import { cacheList, type GitLabCache } from '../../document/cache.js';
import { gitlabCatalog } from '../catalog.js';
import type { CheckSubject } from '../subject.js';

const maxCaches = 4;
const maxKeyFiles = 2;

/**
 * A folder outside of the project, unless it is below `/builds`, where runners with containers put projects.
 * Source: https://docs.gitlab.com/runner/executors/docker/#configure-directories-for-the-container-build-and-cache
 */
const isOutside = /^(?:~|\/(?!builds\/))/;

/** Finds caches that GitLab refuses or leaves out. */
export function checkCacheLimits({ sections }: CheckSubject): readonly Diagnostic[] {
  return sections.flatMap(({ name, job: { cache } }) => {
    const caches = cacheList(cache);
    const path = [name, 'cache'];
    const isList = Array.isArray(cache);
    return [
      ...(caches.length > maxCaches
        ? [diagnose(gitlabCatalog, 'gitlab/too-many-caches', { section: name, count: caches.length }, { path })]
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
      ? [diagnose(gitlabCatalog, 'gitlab/too-many-cache-key-files', { section, count }, { path: [...path, 'key'] })]
      : []),
    ...(paths ?? []).flatMap((folder, index) =>
      isOutside.test(folder)
        ? [
            diagnose(
              gitlabCatalog,
              'gitlab/cache-outside-project',
              { section, folder },
              { path: [...path, 'paths', index] },
            ),
          ]
        : [],
    ),
  ];
}
