import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkCacheKeyFiles } from './cache-key-files.js';

function findings(text: string) {
  return checkCacheKeyFiles(subjectOf(parse(text)));
}

describe('a cache key', () => {
  it.each(['{ files: [] }', '{}', 'package-lock.json'])('of %s names no files', (key) => {
    expect(findings(`definitions: { caches: { npm: { path: ~/.npm, key: ${key} } } }`)).toEqual([
      {
        code: 'bitbucket/cache-key-files',
        severity: 'error',
        message: 'the key of cache `npm` names no files',
        hint: 'name at least one file under `key.files`, or leave out `key`',
        path: ['definitions', 'caches', 'npm', 'key'],
      },
    ]);
  });

  it.each(['~/.npm', '{ path: a }', '{ path: a, key: { files: [b] } }'])('is not needed or complete in %s', (cache) => {
    expect(findings(`definitions: { caches: { npm: ${cache} } }`)).toEqual([]);
  });
});
