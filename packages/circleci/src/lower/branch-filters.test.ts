import { noTriggers, planJob, planOf, planOtherJob, usualTriggers } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { branchChoice, branchFilters, nameOrExpression } from './branch-filters.js';

const onMain = { ...noTriggers, branches: ['main'] };
const plan = planOf(planJob(), planOtherJob({ triggers: onMain }));

describe('the branches of a job', () => {
  it('are all of them when it runs for pull requests and all named branches', () => {
    expect(branchFilters(branchChoice(plan, usualTriggers))).toBeUndefined();
  });

  it('are all but those that only other jobs name when it runs for pull requests', () => {
    const forRequests = { ...noTriggers, pullRequests: true };
    expect(branchFilters(branchChoice(plan, forRequests))).toEqual({ branches: { ignore: ['main'] } });
  });

  it('are those it names when it does not run for pull requests', () => {
    const triggers = { ...noTriggers, branches: ['main', 'release/*'] };
    expect(branchFilters(branchChoice(plan, triggers))).toEqual({
      branches: { only: ['main', String.raw`/^release\/.*$/`] },
    });
  });
});

describe('a pattern', () => {
  it.each([
    ['main', 'main'],
    ['1.0', '1.0'],
    ['*', '/^.*$/'],
    ['release/*', String.raw`/^release\/.*$/`],
    ['v1.*-(a+b)', String.raw`/^v1\..*-\(a\+b\)$/`],
    ['a<<b', String.raw`a\<<b`],
    ['a<<*', String.raw`/^a\<<.*$/`],
  ])('%s is written as %s', (pattern, written) => {
    expect(nameOrExpression(pattern)).toBe(written);
  });

  it('matches what its stars stand for, and nothing else', () => {
    const source = nameOrExpression('release/1.*').slice(1, -1);
    expect(
      ['release/1.2', 'release/1.x/y', 'release/1-2', 'xrelease/1.2'].map((name) => new RegExp(source).test(name)),
    ).toEqual([true, true, false, false]);
  });
});
