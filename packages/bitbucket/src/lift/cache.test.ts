import { describe, expect, it } from 'vitest';
import { jobOf } from './lift-fixture.js';

const caches = `
definitions:
  caches:
    npm: ~/.npm
    store: { path: web/.store, key: { files: [web/a.lock, b.lock] } }
    store-2: { path: tmp, key: { files: [web/a.lock, b.lock] } }
    npm-2: { path: web, key: { files: [a] } }
    keyless: { path: a, key: {} }
    node: web/node_modules
`;

function cachesOf(names: string, script = 'x') {
  return jobOf(`caches: [${names}], script: [${script}]`, caches).caches;
}

describe('a cache', () => {
  it('is a folder with or without key files', () => {
    expect(cachesOf('npm, store, keyless')).toEqual([
      { name: 'npm', paths: ['~/.npm'], keyFiles: [] },
      { name: 'store', paths: ['web/.store'], keyFiles: ['web/a.lock', 'b.lock'] },
      { name: 'keyless', paths: ['a'], keyFiles: [] },
    ]);
  });

  it('is told as the folder that the job runs in sees it', () => {
    expect(cachesOf('store, store-2, npm-2', 'cd web')).toEqual([
      { name: 'store', paths: ['.store', '../tmp'], keyFiles: ['a.lock', '../b.lock'] },
      { name: 'npm', paths: ['.'], keyFiles: ['../a'] },
    ]);
  });

  it('keeps its number when its key is another one than that of the first', () => {
    expect(cachesOf('npm, npm-2').map(({ name }) => name)).toEqual(['npm', 'npm-2']);
  });

  it('keeps its number when there is no first one', () => {
    const alone = 'definitions: { caches: { node-22: .cache } }';
    expect(jobOf('caches: [node-22], script: [x]', alone).caches).toMatchObject([{ name: 'node-22' }]);
  });

  it('may be predefined, unless the file defines it itself', () => {
    expect(cachesOf('pip, node, docker')).toEqual([
      { name: 'pip', paths: ['~/.cache/pip'], keyFiles: [] },
      { name: 'node', paths: ['web/node_modules'], keyFiles: [] },
    ]);
    expect(jobOf('caches: [node], script: [x]').caches).toEqual([
      { name: 'node', paths: ['node_modules'], keyFiles: [] },
    ]);
  });
});
