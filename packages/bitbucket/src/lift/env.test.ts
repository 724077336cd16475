import { describe, expect, it } from 'vitest';
import { readExports } from './env.js';

function exportsOf(line: string, ...known: string[]) {
  return readExports(line, new Set(known))?.map(({ name, value }) => [name, value]);
}

describe('the value that a line exports', () => {
  it.each([
    ['export A=b', 'A', { kind: 'text', text: 'b' }],
    ['export A=', 'A', { kind: 'text', text: '' }],
    ["export A='it'\\''s $HOME'", 'A', { kind: 'text', text: "it's $HOME" }],
    ['export A="b c"', 'A', { kind: 'text', text: 'b c' }],
    ["export A='~'", 'A', { kind: 'text', text: '~' }],
    ['export A=~/b', 'A', { kind: 'expression', text: '~/b' }],
    ['export A=$TOKEN', 'A', { kind: 'secret', variable: 'TOKEN' }],
    [`export A="\${TOKEN}"`, 'A', { kind: 'secret', variable: 'TOKEN' }],
    ['export A=$HOME', 'A', { kind: 'expression', text: '$HOME' }],
    [`export A="\${BITBUCKET_COMMIT}"`, 'A', { kind: 'expression', text: '$BITBUCKET_COMMIT' }],
    ['export A=$BITBUCKET_PR_ID', 'A', { kind: 'expression', text: '$BITBUCKET_PR_ID' }],
    [`export A=\${B:-c}`, 'A', { kind: 'expression', text: `\${B:-c}` }],
    ['export A="$B-$C"', 'A', { kind: 'expression', text: '"$B-$C"' }],
    ['export A=$(date)', 'A', { kind: 'expression', text: '$(date)' }],
    ['export NX_BRANCH=$BITBUCKET_PR_ID', 'NX_BRANCH', { kind: 'branch', of: 'change-request' }],
    [`export NX_BRANCH="\${BITBUCKET_PR_ID}"`, 'NX_BRANCH', { kind: 'branch', of: 'change-request' }],
    ['export NX_BRANCH=$BITBUCKET_BRANCH', 'NX_BRANCH', { kind: 'expression', text: '$BITBUCKET_BRANCH' }],
    [
      `export NX_BRANCH="\${BITBUCKET_PR_ID:-\${BITBUCKET_BRANCH}}"`,
      'NX_BRANCH',
      { kind: 'branch', of: 'change-request-or-branch' },
    ],
    ['export NX_AGENT_NAME=a-$BITBUCKET_PARALLEL_STEP', 'NX_AGENT_NAME', { kind: 'agent-name', prefix: 'a' }],
    [`export NX_AGENT_NAME="a b-\${BITBUCKET_STEP_UUID}"`, 'NX_AGENT_NAME', { kind: 'agent-name', prefix: 'a b' }],
    ['export NX_AGENT_NAME=a-$X', 'NX_AGENT_NAME', { kind: 'expression', text: 'a-$X' }],
    ['export B=a-$BITBUCKET_PARALLEL_STEP', 'B', { kind: 'expression', text: 'a-$BITBUCKET_PARALLEL_STEP' }],
  ])('%s', (line, name, value) => {
    expect(exportsOf(line)).toEqual([[name, value]]);
  });

  it('is no secret when the script has set the variable itself', () => {
    expect(exportsOf('export A=$B', 'B')).toEqual([['A', { kind: 'expression', text: '$B' }]]);
  });

  it('is read for each variable of the line', () => {
    expect(exportsOf('export A=b C="$D"')).toEqual([
      ['A', { kind: 'text', text: 'b' }],
      ['C', { kind: 'secret', variable: 'D' }],
    ]);
  });

  it.each(['export', 'export A', 'export A=b && x', 'A=b', 'export A=b x', 'echo export A=b', "export A='b", ''])(
    'is not read from `%s`',
    (line) => {
      expect(exportsOf(line)).toBeUndefined();
    },
  );
});
