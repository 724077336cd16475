import { describe, expect, it } from 'vitest';
import { triggersOf } from '../../../testing/plan-fixture.js';
import {
  describeOccasion,
  haveCommonOccasion,
  mayHaveCommonOccasion,
  mayStartOn,
  occasionsOf,
  startsOn,
} from './occasions.js';

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

  it('in the words of a file are the same where the words are', () => {
    const tags = { ...never, others: ['tags'] };
    const asked = { ...never, others: ['$DTE == "yes"'] };
    expect(haveCommonOccasion(tags, { ...onBranches('main'), others: ['tags'] })).toBe(true);
    expect(haveCommonOccasion(asked, asked)).toBe(true);
    expect(haveCommonOccasion(tags, asked)).toBe(false);
    expect(occasionsOf(asked).map(describeOccasion)).toEqual(['`$DTE == "yes"`']);
    expect(occasionsOf(tags).map(describeOccasion)).toEqual(['tags']);
  });

  it('in words about branches are no pull requests', () => {
    const words = '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH';
    const inWords = (...others: readonly string[]) => triggersOf({ pullRequests: false, branches: [], others });
    const requests = triggersOf({ pullRequests: true, branches: [] });
    for (const about of [words, `$A == "b" && ${words}`, 'branch main && $A']) {
      expect(mayHaveCommonOccasion(inWords(about), requests)).toBe(false);
      expect(mayHaveCommonOccasion(inWords(about), onBranches('main'))).toBe(true);
    }
    for (const unsure of [`$A || ${words}`, `not ($A && ${words})`, '$CI_COMMIT_BRANCH == null']) {
      expect(mayHaveCommonOccasion(inWords(unsure), requests)).toBe(true);
    }
  });

  it('in the words of a file may be any other one, unless they are about tags', () => {
    const tags = { ...never, others: ['tags'] };
    const asked = { ...never, others: ['$DTE == "yes"'] };
    const [pullRequest, branch] = occasionsOf(triggersOf());
    const [tag] = occasionsOf(tags);
    const [question] = occasionsOf(asked);
    if (!pullRequest || !branch || !tag || !question) throw new Error('an occasion is missing');
    for (const occasion of [pullRequest, branch]) {
      expect(mayStartOn(asked, occasion)).toBe(true);
      expect(mayStartOn(tags, occasion)).toBe(false);
    }
    expect(mayStartOn(asked, tag)).toBe(true);
    expect(mayStartOn(triggersOf(), tag)).toBe(false);
    expect(mayStartOn({ ...never, others: ['tags: v*'] }, tag)).toBe(true);
    expect(mayStartOn(triggersOf(), question)).toBe(true);
    expect(mayStartOn(never, question)).toBe(false);
    expect(mayHaveCommonOccasion(asked, triggersOf())).toBe(true);
    expect(mayHaveCommonOccasion(triggersOf(), asked)).toBe(true);
    expect(mayHaveCommonOccasion(tags, onBranches('main'))).toBe(false);
  });
});
