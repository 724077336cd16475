import { describe, expect, it } from 'vitest';
import { gitlabJob, isGitLabJob } from './native-job.js';

describe('gitlabJob', () => {
  it('makes a job that only GitLab gets', () => {
    const job = gitlabJob({ name: 'pages', order: 'after', definition: { script: ['make'], pages: true } });
    expect(job).toEqual({
      kind: 'native-job',
      provider: 'gitlab',
      name: 'pages',
      order: 'after',
      definition: { script: ['make'], pages: true },
    });
    expect(isGitLabJob(job)).toBe(true);
    expect(isGitLabJob({ ...job, provider: 'circleci' })).toBe(false);
  });
});
