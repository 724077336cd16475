import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createCheckSubject } from '../subject.js';
import { cacheKeyFiles } from './cache-key-files.js';

function findings(text: string) {
  return cacheKeyFiles.check(createCheckSubject(parse(text)));
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
