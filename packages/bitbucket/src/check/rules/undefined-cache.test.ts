import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { subjectOf } from '../subject.js';
import { checkUndefinedCache } from './undefined-cache.js';

function findings(text: string) {
  return checkUndefinedCache(subjectOf(parse(text)));
}

describe('a cache', () => {
  it('that is neither defined nor predefined is reported', () => {
    const text =
      'definitions: { caches: { npm: ~/.npm } }\npipelines: { default: [{ step: { name: a, caches: [npm, pnpm-store] } }] }';
    expect(findings(text)).toEqual([
      {
        code: 'bitbucket/undefined-cache',
        severity: 'warning',
        message: 'step `a` uses the cache `pnpm-store`, which is not defined',
        hint: 'define it under `definitions.caches`',
        path: ['pipelines', 'default', 0, 'step', 'caches', 1],
      },
    ]);
  });

  it('that resembles a predefined one is corrected', () => {
    expect(findings('pipelines: { default: [{ step: { caches: [nod] } }] }')).toMatchObject([{ hint: 'write `node`' }]);
  });

  it('that is defined or predefined is fine', () => {
    const text =
      'definitions: { caches: { npm: ~/.npm } }\npipelines: { default: [{ step: { caches: [npm, node, docker] } }] }';
    expect(findings(text)).toEqual([]);
  });
});
