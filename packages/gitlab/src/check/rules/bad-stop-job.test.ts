import { describe, expect, it } from 'vitest';
import type { GitLabJob } from '../../document/job.js';
import { includedSubjectWith, subjectWith } from '../document-fixture.js';
import { checkBadStopJob } from './bad-stop-job.js';

const deploy: GitLabJob = { environment: { name: 'review', on_stop: 'stop' } };

describe('checkBadStopJob', () => {
  it('finds a job that does not exist', () => {
    expect(checkBadStopJob(subjectWith({ deploy }))).toEqual([
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
    expect(checkBadStopJob(subjectWith({ deploy, stop })).map(({ message }) => message)).toEqual([
      `\`deploy\` is stopped by \`stop\`, which ${problem}`,
    ]);
  });

  it('takes a job that gets a part of its environment from a hidden one', () => {
    const base: GitLabJob = { environment: { name: 'review', action: 'start' } };
    const stop: GitLabJob = { extends: '.base', environment: { action: 'stop' } };
    expect(checkBadStopJob(subjectWith({ deploy, stop, '.base': base }))).toEqual([]);
  });

  it('takes a job that can, and one that may be in another file', () => {
    expect(checkBadStopJob(subjectWith({ deploy, stop: { environment: { name: 'review', action: 'stop' } } }))).toEqual(
      [],
    );
    expect(checkBadStopJob(subjectWith({ deploy, stop: { extends: '.elsewhere' } }))).toEqual([]);
    expect(checkBadStopJob(includedSubjectWith({ deploy }))).toEqual([]);
  });
});
