import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { rerunGuardLines } from './rerun-guard.js';

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe.skipIf(!hasBash)('the rerun guard (needs bash)', () => {
  it('lets a first run pass', () => {
    expect(run({ CIRCLE_WORKFLOW_ID: 'a', CIRCLE_WORKFLOW_WORKSPACE_ID: 'a' })).toEqual({ status: 0, output: '' });
  });

  it('ends a rerun of failed jobs and says what to do instead', () => {
    const { status, output } = run({ CIRCLE_WORKFLOW_ID: 'b', CIRCLE_WORKFLOW_WORKSPACE_ID: 'a' });
    expect(status).toBe(1);
    expect(output).toContain('Choose "Rerun workflow from start" instead.');
  });

  it('lets every run pass where the workspace is not known', () => {
    expect(run({ CIRCLE_WORKFLOW_ID: 'a' })).toEqual({ status: 0, output: '' });
  });
});

function run(variables: Readonly<Record<string, string>>): { status: number | null; output: string } {
  const env = { PATH: process.env.PATH, ...variables };
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', rerunGuardLines().join('\n')], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout };
}
