import type { PipelineInput } from '@dtekit/core';
import { expectTypeOf, test } from 'vitest';
import type { GitLabOverrides } from './overrides.js';

test('a pipeline takes overrides for GitLab as soon as this package is imported', () => {
  expectTypeOf<NonNullable<PipelineInput['overrides']>['gitlab']>().toEqualTypeOf<GitLabOverrides | undefined>();
});

test('overrides may remove what may be there, and know GitLab’s keys', () => {
  expectTypeOf({
    default: null,
    image: 'node:18',
    jobs: { main: { timeout: null, tags: ['gpu'] } },
  }).toExtend<GitLabOverrides>();
  expectTypeOf({ stages: 'dte' }).not.toExtend<GitLabOverrides>();
});
