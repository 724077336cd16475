import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lowerSetBase } from './base.js';

const hasGit = spawnSync('git', ['--version']).status === 0 && spawnSync('bash', ['-c', 'true']).status === 0;

function setBase(mainBranch: string) {
  return { kind: 'set-base', mainBranch, origin: { path: [] } } as const;
}

describe('with the orb', () => {
  it('base and head are found by its command', () => {
    expect(lowerSetBase(setBase('main'), 'orb')).toBe('nx/set-shas');
  });

  it('the command is told of a main branch of another name', () => {
    expect(lowerSetBase(setBase('trunk'), 'orb')).toEqual({ 'nx/set-shas': { 'main-branch-name': 'trunk' } });
    expect(lowerSetBase(setBase('a<<b'), 'orb')).toEqual({ 'nx/set-shas': { 'main-branch-name': 'a\\<<b' } });
  });
});

describe.skipIf(!hasGit)('with the shell (needs bash and git)', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dtekit-'));
    git('init', '--quiet', '--initial-branch=main');
    commit('first');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('the base on the main branch is the commit before', () => {
    commit('second');
    expect(exported('main', 'main')).toBe(`export NX_BASE=${sha('HEAD~1')} NX_HEAD=${sha('HEAD')}\n`);
  });

  it('the base of the first commit is that commit itself', () => {
    expect(exported('main', 'main')).toBe(`export NX_BASE=${sha('HEAD')} NX_HEAD=${sha('HEAD')}\n`);
  });

  it('the base of a branch is where it left the main branch', () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const fork = sha('HEAD');
    commit('second');
    commit('third');
    expect(exported('fix', 'main')).toBe(`export NX_BASE=${fork} NX_HEAD=${sha('HEAD')}\n`);
  });

  it('the base is the commit before when the main branch is not known', () => {
    commit('second');
    expect(exported('fix', `it's main`)).toBe(`export NX_BASE=${sha('HEAD~1')} NX_HEAD=${sha('HEAD')}\n`);
  });

  function exported(branch: string, mainBranch: string): string {
    const step = lowerSetBase(setBase(mainBranch), 'shell');
    const command = JSON.parse(JSON.stringify(step)).run.command;
    const env = { ...environment(), CIRCLE_BRANCH: branch, BASH_ENV: join(folder, 'bash-env') };
    execFileSync('bash', ['-eo', 'pipefail', '-c', command], { cwd: folder, env, stdio: 'pipe' });
    return readFileSync(join(folder, 'bash-env'), 'utf8');
  }

  function commit(message: string): void {
    git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  function sha(revision: string): string {
    return git('rev-parse', revision).trim();
  }

  function git(...words: readonly string[]): string {
    return execFileSync('git', words, { cwd: folder, env: environment(), encoding: 'utf8' });
  }

  function environment(): Record<string, string | undefined> {
    const identity = { NAME: 'test', EMAIL: 'test@example.com' };
    return {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_AUTHOR_NAME: identity.NAME,
      GIT_AUTHOR_EMAIL: identity.EMAIL,
      GIT_COMMITTER_NAME: identity.NAME,
      GIT_COMMITTER_EMAIL: identity.EMAIL,
    };
  }
});
