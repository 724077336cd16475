import type { FileOrigin } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { originsAfter } from './override-origins.js';

const cache: FileOrigin = { native: ['definitions', 'caches', 'npm'], model: ['agents'] };
const step: FileOrigin = { native: ['pipelines', 'branches', 'main', 0, 'step'], model: ['agents'] };

function fromOverrides(...native: readonly string[]): FileOrigin {
  return { native, model: ['overrides', 'bitbucket', ...native] };
}

describe('originsAfter', () => {
  it('trace what was touched to the overrides, and no longer to the jobs', () => {
    const overrides = { image: 'node:20', pipelines: { branches: { main: [] }, default: [] } };
    expect(originsAfter(overrides, [cache, step])).toEqual([
      cache,
      fromOverrides('image'),
      fromOverrides('pipelines', 'branches', 'main'),
      fromOverrides('pipelines', 'default'),
    ]);
  });

  it('trace a name in a Map like one in an object', () => {
    const overrides = { definitions: { caches: new Map([['npm', '~/.npm']]) } };
    expect(originsAfter(overrides, [cache, step])).toEqual([step, fromOverrides('definitions', 'caches', 'npm')]);
  });

  it.each([
    [{ pipelines: null }, [cache, fromOverrides('pipelines')]],
    [{ pipelines: { branches: null } }, [cache, fromOverrides('pipelines', 'branches')]],
    [{ pipelines: { branches: { develop: [] } } }, [cache, step, fromOverrides('pipelines', 'branches', 'develop')]],
    [{ image: undefined, pipelines: { branches: undefined } }, [cache, step]],
  ])('of %j', (overrides, expected) => {
    expect(originsAfter(overrides, [cache, step])).toEqual(expected);
  });
});
