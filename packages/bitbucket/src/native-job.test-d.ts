import { describe, expectTypeOf, it } from 'vitest';
import type { bitbucketStep } from './native-job.js';

describe('bitbucketStep', () => {
  it('refuses a definition that is no step', () => {
    expectTypeOf<{ name: 'a'; order: 'after'; definition: { 'max-time': '60' } }>().not.toExtend<
      Parameters<typeof bitbucketStep>[0]
    >();
  });
});
