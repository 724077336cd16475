import { describe, expect, it } from 'vitest';
import { bitbucketStep, isBitbucketStepJob } from './native-job.js';

describe('bitbucketStep', () => {
  it('makes a native job of the Bitbucket provider', () => {
    const job = bitbucketStep({ name: 'release', order: 'after', definition: { script: ['./release.sh'] } });
    expect(job).toEqual({
      kind: 'native-job',
      provider: 'bitbucket',
      name: 'release',
      order: 'after',
      definition: { script: ['./release.sh'] },
    });
    expect(isBitbucketStepJob(job)).toBe(true);
  });

  it('is told from the jobs of other providers', () => {
    const job = { kind: 'native-job', provider: 'gitlab', name: 'x', order: 'after', definition: {} } as const;
    expect(isBitbucketStepJob(job)).toBe(false);
  });
});
