import { spawnSync } from 'node:child_process';
import type { PlanEnvValue } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { lowerEnv } from './env.js';

const text = (value: string): PlanEnvValue => ({ kind: 'text', text: value });

describe('lowerEnv', () => {
  it('exports in the order of the environment', () => {
    const env = new Map([
      ['B', text('two')],
      ['A', text('1')],
    ]);
    expect(lowerEnv(env)).toEqual(['export B=two', 'export A=1']);
  });

  it('leaves out a secret under its own name, which Bitbucket sets itself', () => {
    expect(lowerEnv(new Map([['TOKEN', { kind: 'secret', variable: 'TOKEN' }]]))).toEqual([]);
  });

  it('copies a secret that has another name', () => {
    expect(lowerEnv(new Map([['TOKEN', { kind: 'secret', variable: 'MY_TOKEN' }]]))).toEqual([
      'export TOKEN="$MY_TOKEN"',
    ]);
  });

  it('passes an expression on as it is', () => {
    expect(lowerEnv(new Map([['SHA', { kind: 'expression', text: '$BITBUCKET_COMMIT' }]]))).toEqual([
      'export SHA=$BITBUCKET_COMMIT',
    ]);
  });

  it('numbers agents by their place in the parallel group', () => {
    const env = new Map<string, PlanEnvValue>([['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'my agent' }]]);
    expect(lowerEnv(env)).toEqual(["export NX_AGENT_NAME='my agent-'$BITBUCKET_PARALLEL_STEP"]);
  });

  it('names the branch by the pull request, and by itself where there may be none', () => {
    const env = new Map<string, PlanEnvValue>([
      ['A', { kind: 'branch', of: 'change-request' }],
      ['B', { kind: 'branch', of: 'change-request-or-branch' }],
    ]);
    expect(lowerEnv(env)).toEqual(['export A=$BITBUCKET_PR_ID', `export B=\${BITBUCKET_PR_ID:-$BITBUCKET_BRANCH}`]);
  });
});

describe.each(['bash', 'dash'])('exported values in %s', (shell) => {
  const isMissing = spawnSync(shell, ['-c', 'true']).status !== 0;

  it.skipIf(isMissing)('are what the environment says, and text never expands', () => {
    const hostile = `a'b "c" $HOME \`id\` $(id) \\ \t << \${{ x }} * ~ # é🚢\r\nend `;
    const env = new Map<string, PlanEnvValue>([
      ['HOSTILE', text(hostile)],
      ['EMPTY', text('')],
      ['RENAMED', { kind: 'secret', variable: 'OTHER' }],
      ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'my agent' }],
      ['NX_BRANCH', { kind: 'branch', of: 'change-request-or-branch' }],
    ]);
    const script = [...lowerEnv(env), `"${process.execPath}" -p 'JSON.stringify(process.env)'`].join('\n');
    const { stdout } = spawnSync(shell, ['-ec', script], {
      env: { OTHER: 'se cret*', BITBUCKET_PARALLEL_STEP: '3', BITBUCKET_BRANCH: 'release/1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    expect(JSON.parse(stdout.toString())).toMatchObject({
      HOSTILE: hostile,
      EMPTY: '',
      RENAMED: 'se cret*',
      NX_AGENT_NAME: 'my agent-3',
      NX_BRANCH: 'release/1',
    });
  });
});
