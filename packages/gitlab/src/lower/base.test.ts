import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lowerSetBase } from './base.js';

const zeros = '0'.repeat(40);
const gone = 'f'.repeat(40);
const lines = lowerSetBase({ kind: 'set-base', mainBranch: 'main', origin: { path: [] } });

describe('lowerSetBase', () => {
  let folder = '';
  let repository = '';

  /** main: one, two, three; work leaves main after two and adds four and five; orphan has one commit of its own. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dtekit-base-'));
    const upstream = join(folder, 'upstream');
    git(folder, 'init', '--quiet', '--initial-branch=main', upstream);
    for (const name of ['one', 'two']) commit(upstream, name);
    git(upstream, 'switch', '--quiet', '-c', 'work');
    for (const name of ['four', 'five']) commit(upstream, name);
    git(upstream, 'switch', '--quiet', 'main');
    commit(upstream, 'three');
    git(upstream, 'switch', '--quiet', '--orphan', 'orphan');
    commit(upstream, 'six');
    git(upstream, 'switch', '--quiet', 'main');
    repository = join(folder, 'checkout');
    git(folder, 'clone', '--quiet', upstream, repository);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(['bash', 'dash'])('in %s', (shell) => {
    const skipped = !hasShell(shell);

    it.skipIf(skipped)('starts a merge request from its diff base', () => {
      const diffBase = hash('work~1');
      expect(run(shell, 'work', { CI_MERGE_REQUEST_DIFF_BASE_SHA: diffBase, CI_COMMIT_BEFORE_SHA: zeros })).toEqual({
        base: diffBase,
        head: hash('work'),
      });
    });

    it.skipIf(skipped)('starts a push from the commit before', () => {
      expect(run(shell, 'main', { CI_COMMIT_BEFORE_SHA: hash('main~2') }).base).toBe(hash('main~2'));
    });

    it.skipIf(skipped)('starts the first push of a branch from where it left the main branch', () => {
      expect(run(shell, 'work', { CI_COMMIT_BEFORE_SHA: zeros }).base).toBe(hash('main~1'));
    });

    it.skipIf(skipped)(
      'starts a forced push, whose commit before is gone, from where the branch left the main branch',
      () => {
        expect(run(shell, 'work', { CI_COMMIT_BEFORE_SHA: gone }).base).toBe(hash('main~1'));
      },
    );

    it.skipIf(skipped)(
      'starts a merge request whose diff base is gone from where the branch left the main branch',
      () => {
        const gitlab = { CI_MERGE_REQUEST_DIFF_BASE_SHA: gone, CI_COMMIT_BEFORE_SHA: zeros };
        expect(run(shell, 'work', gitlab).base).toBe(hash('main~1'));
      },
    );

    it.skipIf(skipped)('starts a run by hand on the main branch from the commit before, not from its own', () => {
      expect(run(shell, 'main', { CI_COMMIT_BEFORE_SHA: zeros }).base).toBe(hash('main~1'));
    });

    it.skipIf(skipped)('starts the very first commit from itself', () => {
      expect(run(shell, 'orphan', { CI_COMMIT_BEFORE_SHA: zeros })).toEqual({
        base: hash('orphan'),
        head: hash('orphan'),
      });
    });

    it.skipIf(skipped)('starts without the main branch at hand from the commit before', () => {
      const other = lowerSetBase({ kind: 'set-base', mainBranch: "it's gone", origin: { path: [] } });
      expect(run(shell, 'work', { CI_COMMIT_BEFORE_SHA: zeros }, other).base).toBe(hash('work~1'));
    });
  });

  /** Runs the lines as a runner does, exported variables read by a process of their own, and resolves what they name. */
  function run(
    shell: string,
    branch: string,
    gitlab: Readonly<Record<string, string>>,
    script: readonly string[] = lines,
  ): { base: string; head: string } {
    git(repository, 'switch', '--quiet', '--detach', `origin/${branch}`);
    const strict = shell === 'bash' ? 'set -euo pipefail' : 'set -e';
    const text = [strict, ...script, 'env'].join('\n');
    const env = { PATH: process.env.PATH, CI_COMMIT_SHA: hash(branch), ...gitlab };
    const printed = execFileSync(shell, ['-c', text], { cwd: repository, env, encoding: 'utf8', stdio: 'pipe' });
    return { base: resolve(variable(printed, 'NX_BASE')), head: resolve(variable(printed, 'NX_HEAD')) };
  }

  function hash(revision: string): string {
    return resolve(`origin/${revision}`);
  }

  function resolve(revision: string): string {
    return git(repository, 'rev-parse', '--verify', `${revision}^{commit}`).trim();
  }
});

it('says nothing on the error stream, whatever is missing', () => {
  const text = [
    'set -e',
    'cd /',
    'unset CI_COMMIT_BEFORE_SHA',
    'export CI_COMMIT_SHA=x',
    ...lines,
    'echo "$NX_BASE"',
  ].join('\n');
  expect(execFileSync('sh', ['-c', `{ ${text}\n} 2>&1`], { encoding: 'utf8' })).toBe('HEAD\n');
});

function variable(environment: string, name: string): string {
  return new RegExp(`^${name}=(.*)$`, 'm').exec(environment)?.[1] ?? '';
}

function hasShell(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true']);
    return true;
  } catch {
    return false;
  }
}

function commit(repository: string, name: string): void {
  git(repository, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '--allow-empty', '-m', name);
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
}
