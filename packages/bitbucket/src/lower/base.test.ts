import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanTriggers, SetBaseStep } from '@dtekit/core/provider';
import { noTriggers } from '@dtekit/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lowerSetBase } from './base.js';

const pullRequests: PlanTriggers = { ...noTriggers, pullRequests: true };
const mainOnly: PlanTriggers = { ...noTriggers, branches: ['main'] };
const nightly = { name: 'nightly', cron: '0 3 * * *', branch: 'main' };
const everything: PlanTriggers = {
  pullRequests: true,
  branches: ['main', 'release/*'],
  manual: true,
  schedules: [nightly],
};

const setBase: SetBaseStep = { kind: 'set-base', mainBranch: 'main', origin: { path: [] } };

describe('the lines', () => {
  it('are two lines when only pull requests start the job', () => {
    expect(lowerSetBase(setBase, pullRequests)).toEqual([
      'export NX_BASE=origin/$BITBUCKET_PR_DESTINATION_BRANCH',
      'export NX_HEAD=$BITBUCKET_COMMIT',
    ]);
  });

  it('name the parent when only the main branch starts the job', () => {
    expect(lowerSetBase(setBase, { ...mainOnly, schedules: [nightly] })).toEqual([
      'export NX_BASE=$(git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD)',
      'export NX_HEAD=$BITBUCKET_COMMIT',
    ]);
  });

  it('add a line for every other occasion', () => {
    expect(lowerSetBase(setBase, everything)).toEqual([
      'export NX_BASE=$(git rev-parse --verify --quiet HEAD~1 || git rev-parse HEAD)',
      'if [ "$BITBUCKET_BRANCH" != main ]; then export NX_BASE=$(git merge-base origin/main HEAD || echo "$NX_BASE"); fi',
      'if [ -n "$BITBUCKET_PR_ID" ]; then export NX_BASE=origin/$BITBUCKET_PR_DESTINATION_BRANCH; fi',
      'export NX_HEAD=$BITBUCKET_COMMIT',
    ]);
  });

  it.each<[string, PlanTriggers]>([
    ['by hand', { ...mainOnly, manual: true }],
    ['on another branch', { ...mainOnly, branches: ['develop', 'main'] }],
    ['by a schedule on another branch', { ...mainOnly, schedules: [{ ...nightly, branch: 'develop' }] }],
  ])('look for the branch point when the job may start %s', (_, triggers) => {
    expect(lowerSetBase(setBase, triggers)).toHaveLength(3);
  });
});

const commits = new Map<string, string>();
let folder: string;

/** main: first, second; feature leaves main at first: work-1, work-2; the pull request's merge is checked out detached. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-lines-'));
  const origin = join(folder, 'origin');
  git(folder, 'init', '--quiet', '--initial-branch=main', origin);
  commit(origin, 'first');
  git(origin, 'checkout', '--quiet', '-b', 'feature/x');
  commit(origin, 'work-1');
  commit(origin, 'work-2');
  git(origin, 'checkout', '--quiet', 'main');
  commit(origin, 'second');
  clone('main', 'on-main');
  clone('feature/x', 'on-feature');
  clone('feature/x', 'on-pull-request');
  git(join(folder, 'on-pull-request'), 'merge', '--quiet', '--no-edit', 'origin/main');
  git(origin, 'checkout', '--quiet', '--orphan', 'fresh');
  commit(origin, 'only');
  git(folder, 'clone', '--quiet', '--single-branch', '--branch=fresh', origin, 'first-commit');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['bash', 'dash'])('NX_BASE and NX_HEAD in %s', (shell) => {
  const isMissing = spawnSync(shell, ['-c', 'true']).status !== 0;
  const run = (lines: readonly string[], repository: string, variables: Readonly<Record<string, string>>) => {
    const script = [
      ...lines,
      'git rev-parse --verify "$NX_BASE^{commit}"',
      'git rev-parse --verify "$NX_HEAD^{commit}"',
    ];
    const env = { PATH: process.env.PATH, HOME: folder, ...variables };
    const { stdout, status } = spawnSync(shell, ['-ec', script.join('\n')], {
      cwd: join(folder, repository),
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [base, head] = stdout.toString().trim().split('\n').map(messageOf);
    return { base, head, status };
  };
  const pullRequest = {
    BITBUCKET_PR_ID: '7',
    BITBUCKET_PR_DESTINATION_BRANCH: 'main',
    BITBUCKET_BRANCH: 'feature/x',
  };

  it.skipIf(isMissing).each([
    ['pull requests only', pullRequests],
    ['every trigger', everything],
  ])('are destination and source on a pull request, with %s', (_, triggers) => {
    const variables = { ...pullRequest, BITBUCKET_COMMIT: hashOf('work-2') };
    const result = run(lowerSetBase(setBase, triggers), 'on-pull-request', variables);
    expect(result).toEqual({ base: 'second', head: 'work-2', status: 0 });
  });

  it.skipIf(isMissing).each([
    ['main only', mainOnly],
    ['every trigger', everything],
  ])('are parent and commit on main, with %s', (_, triggers) => {
    const variables = { BITBUCKET_BRANCH: 'main', BITBUCKET_COMMIT: hashOf('second') };
    const result = run(lowerSetBase(setBase, triggers), 'on-main', variables);
    expect(result).toEqual({ base: 'first', head: 'second', status: 0 });
  });

  it.skipIf(isMissing)('start where another branch left main', () => {
    const variables = { BITBUCKET_BRANCH: 'feature/x', BITBUCKET_COMMIT: hashOf('work-2') };
    const result = run(lowerSetBase(setBase, everything), 'on-feature', variables);
    expect(result).toEqual({ base: 'first', head: 'work-2', status: 0 });
  });

  it.skipIf(isMissing).each([
    ['the main branch', 'fresh'],
    ['another branch, with an unknown main branch', 'main'],
  ])('name the only commit of a repository without a parent, on %s', (_, mainBranch) => {
    const variables = { BITBUCKET_BRANCH: 'fresh', BITBUCKET_COMMIT: hashOf('only') };
    const result = run(lowerSetBase({ ...setBase, mainBranch }, everything), 'first-commit', variables);
    expect(result).toEqual({ base: 'only', head: 'only', status: 0 });
  });
});

function clone(branch: string, name: string): void {
  git(folder, 'clone', '--quiet', `--branch=${branch}`, join(folder, 'origin'), name);
}

function commit(repository: string, message: string): void {
  git(repository, 'commit', '--quiet', '--allow-empty', '--message', message);
  commits.set(message, git(repository, 'rev-parse', 'HEAD').trim());
}

function git(cwd: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd, encoding: 'utf8' });
}

function hashOf(message: string): string {
  return commits.get(message) ?? '';
}

function messageOf(hash: string): string | undefined {
  return [...commits].find(([, candidate]) => candidate === hash)?.[0];
}
