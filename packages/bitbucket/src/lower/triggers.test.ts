import type { Plan, PlanTriggers } from '@dtekit/core/provider';
import { noTriggers, planJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { lowerTriggers, sectionPath } from './triggers.js';

const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };

function planWith(...triggers: readonly PlanTriggers[]): Plan {
  return { name: 'build', jobs: triggers.map((each) => planJob({ triggers: each })), workspace: { directory: '' } };
}

function namesFor(...triggers: readonly PlanTriggers[]): readonly string[] {
  return lowerTriggers(planWith(...triggers)).map((section) => sectionPath(section).join(' > '));
}

/** Which sections a job belongs to in a file that holds the other triggers too. */
function sectionsOfJob(triggers: PlanTriggers, ...others: readonly PlanTriggers[]): readonly string[] {
  return lowerTriggers(planWith(triggers, ...others))
    .filter((section) => section.includes(triggers))
    .map((section) => section.name);
}

describe('lowerTriggers', () => {
  it('are one per occasion', () => {
    const all = { pullRequests: true, branches: ['release/*', 'main'], manual: true, schedules: [nightly] };
    expect(namesFor(all)).toEqual([
      'pipelines > branches > main',
      'pipelines > branches > release/**',
      'pipelines > pull-requests > **',
      'pipelines > custom > build',
      'pipelines > custom > nightly',
    ]);
  });

  it('collect the occasions of all jobs, each once', () => {
    const main = { ...noTriggers, branches: ['main'] };
    expect(namesFor(main, { ...main, pullRequests: true })).toEqual([
      'pipelines > branches > main',
      'pipelines > pull-requests > **',
    ]);
  });

  it('do not depend on the order of jobs', () => {
    const main = { ...noTriggers, branches: ['main'] };
    const develop = { ...noTriggers, branches: ['develop'], schedules: [nightly] };
    expect(namesFor(main, develop)).toEqual(namesFor(develop, main));
  });

  it('tell a schedule from the manual pipeline of the same name', () => {
    const triggers = { ...noTriggers, manual: true, schedules: [{ ...nightly, name: 'build' }] };
    expect(namesFor(triggers)).toEqual(['pipelines > custom > build', 'pipelines > custom > build-2']);
  });

  it('are none without triggers', () => {
    expect(namesFor(noTriggers)).toEqual([]);
  });
});

describe('a job', () => {
  const main = { ...noTriggers, branches: ['main'] };

  it('is left out where it is not triggered', () => {
    const everything = { pullRequests: true, branches: ['main'], manual: true, schedules: [nightly] };
    expect(sectionsOfJob(main, everything)).toEqual(['main']);
    expect(sectionsOfJob({ ...noTriggers, pullRequests: true }, everything)).toEqual(['**']);
    expect(sectionsOfJob({ ...noTriggers, manual: true }, everything)).toEqual(['build']);
    expect(sectionsOfJob({ ...noTriggers, schedules: [nightly] }, everything)).toEqual(['nightly']);
  });

  it('with a wider pattern belongs to the narrower sections too, because only one of them runs', () => {
    const narrow = { ...noTriggers, branches: ['main', 'release/1', 'release/*'] };
    expect(sectionsOfJob({ ...noTriggers, branches: ['*'] }, narrow)).toEqual([
      '**',
      'main',
      'release/**',
      'release/1',
    ]);
    expect(sectionsOfJob({ ...noTriggers, branches: ['release/*'] }, narrow)).toEqual(['release/**', 'release/1']);
  });

  it('with a narrower pattern does not belong to the wider section', () => {
    expect(sectionsOfJob(main, { ...noTriggers, branches: ['*', 'ma*'] })).toEqual(['main']);
  });

  it('takes a dot in a branch name for a dot', () => {
    expect(sectionsOfJob({ ...noTriggers, branches: ['1.0'] }, { ...noTriggers, branches: ['1x0'] })).toEqual(['1.0']);
  });
});
