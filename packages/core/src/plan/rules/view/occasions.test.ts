import { describe, expect, it } from 'vitest';
import { triggersOf } from '../../../testing/plan-fixture.js';
import { haveCommonOccasion, occasionsOf, startsOn } from './occasions.js';

const never = triggersOf({ pullRequests: false, branches: [] });
const onBranches = (...branches: readonly string[]) => triggersOf({ pullRequests: false, branches });

describe('occasions', () => {
  it('are what starts a job', () => {
    const schedule = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
    expect(occasionsOf(triggersOf({ manual: true, schedules: [schedule] })).map(({ kind }) => kind)).toEqual([
      'pull-requests',
      'branch',
      'manual',
      'schedule',
    ]);
    expect(occasionsOf(never)).toEqual([]);
  });

  it('start a job with the same ones, and no job without any', () => {
    const schedules = [{ name: 'nightly', cron: '0 3 * * *', branch: 'main' }];
    const triggers = triggersOf({ manual: true, schedules });
    for (const occasion of occasionsOf(triggers)) {
      expect(startsOn(triggers, occasion)).toBe(true);
      expect(startsOn(never, occasion)).toBe(false);
    }
  });

  it('are common to a branch and a pattern that covers it, whichever side has the pattern', () => {
    expect(haveCommonOccasion(onBranches('release/*'), onBranches('release/1'))).toBe(true);
    expect(haveCommonOccasion(onBranches('release/1'), onBranches('release/*'))).toBe(true);
    expect(haveCommonOccasion(onBranches('main'), onBranches('release/*'))).toBe(false);
  });

  it('are common even if each side has others of its own', () => {
    expect(haveCommonOccasion(triggersOf(), { ...onBranches('main'), manual: true })).toBe(true);
    expect(haveCommonOccasion(onBranches('release/*', 'main'), { ...onBranches('release/1'), manual: true })).toBe(
      true,
    );
    expect(haveCommonOccasion({ ...onBranches('release/1'), manual: true }, onBranches('release/*', 'main'))).toBe(
      true,
    );
  });
});
