import type { PlanTriggers } from '@dtekit/core/provider';
import { noTriggers, planJob, usualTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerTriggers, patternsWithoutRequests, unionOfTriggers } from './triggers.js';

const requests = { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' };
const main = { if: '$CI_COMMIT_BRANCH == "main"' };
const release = { if: '$CI_COMMIT_BRANCH =~ /^release\\/.*$/' };
const noSecondPipeline = {
  if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS',
  when: 'never',
};

describe('lowerTriggers', () => {
  it('runs for merge requests and a branch', () => {
    expect(lower(usualTriggers)).toEqual([requests, main]);
  });

  it('keeps a push to a work branch from running beside its merge request, but never one to a named branch', () => {
    expect(lower({ ...usualTriggers, branches: ['main', 'release/*'] })).toEqual([
      requests,
      main,
      noSecondPipeline,
      release,
    ]);
  });

  it('needs no such rule without merge requests', () => {
    expect(lower({ ...noTriggers, branches: ['release/*'] })).toEqual([release]);
  });

  it('lets a push through for a job that runs for the pattern but not for merge requests', () => {
    const triggers = { ...usualTriggers, branches: ['release/*'] };
    expect(lowerTriggers(triggers, triggers, new Set(['release/*']))).toEqual([requests, release]);
  });

  it.each([
    ['*', '$CI_COMMIT_BRANCH'],
    ['v1.x', '$CI_COMMIT_BRANCH == "v1.x"'],
    ['v1.*', '$CI_COMMIT_BRANCH =~ /^v1\\..*$/'],
    ['a+b/*', '$CI_COMMIT_BRANCH =~ /^a\\+b\\/.*$/'],
    ['say-"hi"', '$CI_COMMIT_BRANCH == \'say-"hi"\''],
    [`"it's"`, `$CI_COMMIT_BRANCH =~ /^"it's"$/`],
  ])('matches exactly the branch pattern %s', (pattern, condition) => {
    expect(lower({ ...noTriggers, branches: [pattern] })).toEqual([{ if: condition }]);
  });

  it('runs by hand and on schedule', () => {
    const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
    expect(lower({ ...noTriggers, manual: true, schedules: [nightly, { ...nightly, name: 'weekly' }] })).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "web"' },
      { if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == "main"' },
    ]);
  });

  it('limits a branch to pushes where the pipeline also runs by hand or on schedule and the job does not', () => {
    const pushes = [{ if: '$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == "main"' }];
    const triggers = { ...noTriggers, branches: ['main'] };
    const schedules = [{ name: 'nightly', cron: '0 3 * * *', branch: 'main' }];
    expect(lowerTriggers(triggers, { ...triggers, manual: true })).toEqual(pushes);
    expect(lowerTriggers(triggers, { ...triggers, schedules })).toEqual(pushes);
  });

  it('says never for what nothing starts, because GitLab refuses an empty list', () => {
    expect(lower(noTriggers)).toEqual([{ when: 'never' }]);
  });
});

describe('unionOfTriggers', () => {
  it('has every occasion of any job', () => {
    const schedule = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
    const jobs = [
      planJob({ triggers: { ...noTriggers, branches: ['next', 'main'], schedules: [schedule] } }),
      planJob({ triggers: { ...usualTriggers, manual: true, schedules: [schedule] } }),
    ];
    expect(unionOfTriggers(jobs)).toEqual({
      pullRequests: true,
      branches: ['main', 'next'],
      manual: true,
      schedules: [schedule],
    });
  });
});

describe('patternsWithoutRequests', () => {
  it('has the branches of jobs that do not run for merge requests', () => {
    const jobs = [planJob(), planJob({ triggers: { ...noTriggers, branches: ['release/*'] } })];
    expect([...patternsWithoutRequests(jobs)]).toEqual(['release/*']);
  });
});

function lower(triggers: PlanTriggers): unknown {
  return lowerTriggers(triggers, triggers);
}
