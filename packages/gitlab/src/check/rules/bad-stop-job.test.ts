import { describe, expect, it } from 'vitest';
import type { GitLabJob } from '../../document/job.js';
import { includedViewOf, viewOf } from '../view-fixture.js';
import { badStopJob } from './bad-stop-job.js';

const deploy: GitLabJob = { environment: { name: 'review', on_stop: 'stop' } };

describe('badStopJob', () => {
  it('finds a job that does not exist', () => {
    expect(badStopJob(viewOf({ deploy }))).toEqual([
      {
        code: 'gitlab/bad-stop-job',
        severity: 'error',
        message: '`deploy` is stopped by `stop`, which does not exist',
        hint: 'give that job the same `environment` `name` and `action: stop`',
        path: ['deploy', 'environment', 'on_stop'],
      },
    ]);
  });

  it.each<[GitLabJob, string]>([
    [{}, 'has no environment'],
    [{ environment: { name: 'production', action: 'stop' } }, 'has another environment'],
    [{ environment: 'production' }, 'has another environment'],
    [{ environment: 'review' }, 'does not say `action: stop`'],
  ])('finds a job that cannot stop: %j', (stop, problem) => {
    expect(badStopJob(viewOf({ deploy, stop })).map(({ message }) => message)).toEqual([
      `\`deploy\` is stopped by \`stop\`, which ${problem}`,
    ]);
  });

  it('takes a job that gets a part of its environment from a hidden one', () => {
    const base: GitLabJob = { environment: { name: 'review', action: 'start' } };
    const stop: GitLabJob = { extends: '.base', environment: { action: 'stop' } };
    expect(badStopJob(viewOf({ deploy, stop, '.base': base }))).toEqual([]);
  });

  it('takes a job that can, and one that may be in another file', () => {
    expect(badStopJob(viewOf({ deploy, stop: { environment: { name: 'review', action: 'stop' } } }))).toEqual([]);
    expect(badStopJob(viewOf({ deploy, stop: { extends: '.elsewhere' } }))).toEqual([]);
    expect(badStopJob(includedViewOf({ deploy }))).toEqual([]);
  });
});
