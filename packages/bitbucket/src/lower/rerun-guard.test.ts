import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { rerunGuardLines } from './rerun-guard.js';

describe.each(['bash', 'dash'])('rerunGuardLines in %s', (shell) => {
  const isMissing = spawnSync(shell, ['-c', 'true']).status !== 0;
  const run = (variables: Readonly<Record<string, string>>) => {
    const script = [...rerunGuardLines(), 'echo reached'].join('\n');
    const { status, stdout, stderr } = spawnSync(shell, ['-ec', script], {
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };

  it.skipIf(isMissing)('let the first run pass', () => {
    expect(run({ BITBUCKET_STEP_RUN_NUMBER: '1' })).toEqual({ status: 0, stdout: 'reached\n', stderr: '' });
  });

  it.skipIf(isMissing)('let a run pass that has no number', () => {
    expect(run({}).status).toBe(0);
  });

  it.skipIf(isMissing)('end a rerun and say what to do', () => {
    const { status, stdout, stderr } = run({ BITBUCKET_STEP_RUN_NUMBER: '2' });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Rerun the whole pipeline');
  });
});
