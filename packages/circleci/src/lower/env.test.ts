import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlanEnvValue } from '@dtekit/core/provider';
import { describe, expect, it } from 'vitest';
import { appendToBashEnv } from './bash-env.js';
import { literalValue, lowerEnv } from './env.js';

// With a socket as input bash takes itself for a remote shell and does not read BASH_ENV.
const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

describe('a literal value', () => {
  it.each([
    ['42', 42],
    ['0', 0],
    ['-7', -7],
    ['0755', '0755'],
    ['1.0', '1.0'],
    ['1e3', '1e3'],
    ['', ''],
    [' 1', ' 1'],
    ['9007199254740993', '9007199254740993'],
    ['true', 'true'],
    ['<< x >>', String.raw`\<< x >>`],
  ])('of the text "%s" is %o', (text, value) => {
    expect(literalValue(text)).toBe(value);
  });
});

describe('the environment', () => {
  it('holds texts, expressions and, in a matrix, the names of agents', () => {
    const env = new Map<string, PlanEnvValue>([
      ['COUNT', { kind: 'text', text: '3' }],
      ['HOME_PATH', { kind: 'text', text: '$HOME << x' }],
      ['REVISION', { kind: 'expression', text: '<< pipeline.git.revision >>' }],
      ['NX_AGENT_NAME', { kind: 'agent-name', prefix: 'agent' }],
    ]);
    expect(lowerEnv(env, 'matrix')).toEqual({
      environment: new Map<string, unknown>([
        ['COUNT', 3],
        ['HOME_PATH', String.raw`$HOME \<< x`],
        ['REVISION', '<< pipeline.git.revision >>'],
        ['NX_AGENT_NAME', 'agent-<< parameters.ordinal >>'],
      ]),
      exports: [],
    });
  });

  it('leaves a secret of the same name alone and exports one of another name', () => {
    const env = new Map<string, PlanEnvValue>([
      ['TOKEN', { kind: 'secret', variable: 'TOKEN' }],
      ['NPM_TOKEN', { kind: 'secret', variable: 'REGISTRY_TOKEN' }],
    ]);
    expect(lowerEnv(env, 'matrix')).toEqual({
      environment: new Map(),
      exports: ['export NPM_TOKEN="$REGISTRY_TOKEN"'],
    });
  });
});

describe.skipIf(!hasBash)('what is exported (needs bash)', () => {
  it.each<[string, PlanEnvValue, Record<string, string>, string]>([
    [
      'a secret with blanks and quotes',
      { kind: 'secret', variable: 'OTHER' },
      { OTHER: `a "b" 'c' $d` },
      `a "b" 'c' $d`,
    ],
    ['the name of an agent', { kind: 'agent-name', prefix: `it's` }, { CIRCLE_NODE_INDEX: '2' }, `it's-2`],
    [
      'the number of a pull request',
      { kind: 'branch', of: 'change-request' },
      { CIRCLE_PULL_REQUEST: 'https://github.com/a/b/pull/17', CIRCLE_BRANCH: 'fix' },
      '17',
    ],
    ['no branch outside of pull requests', { kind: 'branch', of: 'change-request' }, { CIRCLE_BRANCH: 'fix' }, ''],
    [
      'the branch where there is no pull request',
      { kind: 'branch', of: 'change-request-or-branch' },
      { CIRCLE_BRANCH: 'fix' },
      'fix',
    ],
    [
      'the number rather than the branch',
      { kind: 'branch', of: 'change-request-or-branch' },
      { CIRCLE_PULL_REQUEST: 'https://github.com/a/b/pull/17', CIRCLE_BRANCH: 'fix' },
      '17',
    ],
  ])('reaches later steps: %s', (_, value, variables, expected) => {
    const { exports } = lowerEnv(new Map([['RESULT', value]]), 'parallelism');
    expect(nextStepSees('RESULT', exports.map(appendToBashEnv), variables)).toBe(expected);
  });
});

/** Runs lines in one bash and prints a variable in the next, as two steps of a job would. */
function nextStepSees(name: string, lines: readonly string[], variables: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'dtekit-'));
  try {
    const env = { PATH: process.env.PATH, BASH_ENV: join(folder, 'bash-env'), ...variables };
    execFileSync('bash', ['-eo', 'pipefail', '-c', lines.join('\n')], { env, stdio });
    return execFileSync('bash', ['-eo', 'pipefail', '-c', `printf %s "$${name}"`], { env, stdio, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
