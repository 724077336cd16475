import { spawnSync } from 'node:child_process';
import { noTriggers, planJob, planOf, planOtherJob } from '@dtekit/core/testing';
import { describe, expect, it } from 'vitest';
import { branchGateLines, isGated } from './branch-gate.js';

const forRequests = { ...noTriggers, pullRequests: true };
const before = planOtherJob({ name: 'commit-lint', phase: 'before' });
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe('a job ahead of others', () => {
  it('needs no gate when it runs whenever they do', () => {
    expect(branchGateLines(planOf(before, planJob()), before)).toEqual([]);
  });

  it('ends early on the branches that it is not meant for', () => {
    const job = { ...before, triggers: forRequests };
    expect(branchGateLines(planOf(job, planJob()), job)).toEqual([
      'case "$CIRCLE_BRANCH" in',
      '  main) circleci-agent step halt ;;',
      'esac',
    ]);
  });

  it('ends early on all other branches than those it is meant for', () => {
    const job = { ...before, triggers: { ...noTriggers, branches: ['main', 'release/*'] } };
    expect(branchGateLines(planOf(job, planJob()), job)).toEqual([
      'case "$CIRCLE_BRANCH" in',
      '  main | release/*) ;;',
      '  *) circleci-agent step halt ;;',
      'esac',
    ]);
  });

  it('always ends early when nothing starts it', () => {
    const job = { ...before, triggers: noTriggers };
    expect(branchGateLines(planOf(job, planJob()), job)).toEqual([
      'case "$CIRCLE_BRANCH" in',
      '  *) circleci-agent step halt ;;',
      'esac',
    ]);
  });

  it.each([
    ['by hand', { ...forRequests, manual: true }],
    ['on a schedule', { ...forRequests, schedules: [{ name: 'nightly', cron: '0 3 * * *', branch: 'main' }] }],
  ])('has no gate when it also runs %s, where the branch says nothing', (_, triggers) => {
    const job = { ...before, triggers };
    expect(isGated(planOf(job, planJob()), job)).toBe(false);
  });
});

it('other jobs have none, because nothing waits for them', () => {
  const after = planOtherJob({ triggers: { ...noTriggers, branches: ['main'] } });
  expect(branchGateLines(planOf(planJob(), after), after)).toEqual([]);
});

describe.skipIf(!hasBash)('in a shell (needs bash) the gate', () => {
  it.each([
    ['main', ''],
    ['release/1/2', ''],
    [`it's`, ''],
    ['releases', 'halted'],
    ['fix', 'halted'],
  ])('on the branch %s prints "%s"', (branch, output) => {
    const job = { ...before, triggers: { ...noTriggers, branches: ['main', 'release/*', `it's`] } };
    const lines = ['circleci-agent() { printf halted; }', ...branchGateLines(planOf(job, planJob()), job)];
    const env = { PATH: process.env.PATH, CIRCLE_BRANCH: branch };
    expect(spawnSync('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], { env, encoding: 'utf8' }).stdout).toBe(
      output,
    );
  });
});
