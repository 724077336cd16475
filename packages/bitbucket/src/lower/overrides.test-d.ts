import type { PipelineInput } from '@dtekit/core';
import { describe, expectTypeOf, it } from 'vitest';
import type { BitbucketOverrides } from './overrides.js';

describe('overrides of a pipeline', () => {
  it('know Bitbucket as soon as the package is there', () => {
    expectTypeOf<NonNullable<PipelineInput['overrides']>>().toHaveProperty('bitbucket');
    expectTypeOf<{ bitbucket: { image: null; pipelines: { branches: { main: [] } } } }>().toExtend<
      NonNullable<PipelineInput['overrides']>
    >();
  });

  it('refuse what no file holds', () => {
    expectTypeOf<{ clone: { depth: 'all' } }>().not.toExtend<BitbucketOverrides>();
    expectTypeOf<{
      pipelines: { branches: { main: [{ step: { script: 'npm ci' } }] } };
    }>().not.toExtend<BitbucketOverrides>();
  });
});
