import { describe, expect, it } from 'vitest';
import type { Command } from './command.js';
import { formatCommand } from './format-command.js';
import type { Exec, NxCli } from './invocation.js';
import { parseCommand } from './parse-command.js';

function invoked(exec: Exec, cli: NxCli): { readonly invocation: { readonly exec: Exec; readonly cli: NxCli } } {
  return { invocation: { exec, cli } };
}

const npxNx = invoked('npx', 'nx');
const npxCloud = invoked('npx', 'nx-cloud');
const yarnCloud = invoked('yarn', 'nx-cloud');
const bareNx = invoked('none', 'nx');
const baseAndHead = { base: '$NX_BASE', head: '$NX_HEAD' };
const fourTargets = ['lint', 'test', 'build', 'e2e-ci'];

/** Lines that are already as formatCommand prints them. */
const canonicalLines: ReadonlyArray<readonly [text: string, command: Command]> = [
  // The recipes of Nx for CircleCI, GitLab and Bitbucket Pipelines.
  ['npm ci', { kind: 'install', packageManager: 'npm' }],
  [
    'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci',
    { kind: 'start-ci-run', ...npxCloud, distributeOn: 'manual', stopAgentsAfter: ['e2e-ci'] },
  ],
  [
    'npx nx-cloud record -- nx format:check',
    { kind: 'record', ...npxCloud, command: { kind: 'format:check', ...bareNx } },
  ],
  [
    'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2 --configuration=ci',
    { kind: 'affected', ...npxNx, ...baseAndHead, targets: fourTargets, parallel: 2, configuration: 'ci' },
  ],
  ['npx nx-cloud start-agent', { kind: 'start-agent', ...npxCloud }],
  [
    'yarn install --cache-folder .yarn-cache --prefer-offline --frozen-lockfile',
    { kind: 'install', packageManager: 'yarn', flavour: 'classic', cacheFolder: '.yarn-cache' },
  ],
  ['yarn nx-cloud start-agent', { kind: 'start-agent', ...yarnCloud }],
  [
    'yarn nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after=e2e-ci',
    { kind: 'start-ci-run', ...yarnCloud, distributeOn: 'manual', stopAgentsAfter: ['e2e-ci'] },
  ],
  [
    'yarn nx-cloud record -- nx format:check --base=$NX_BASE --head=$NX_HEAD',
    { kind: 'record', ...yarnCloud, command: { kind: 'format:check', ...bareNx, ...baseAndHead } },
  ],
  [
    'yarn nx affected --base=$NX_BASE --head=$NX_HEAD -t lint,test,build,e2e-ci --parallel=2',
    { kind: 'affected', ...invoked('yarn', 'nx'), ...baseAndHead, targets: fourTargets, parallel: 2 },
  ],
  // Newer pages of Nx, and its generator.
  ['npx nx start-nx-agents', { kind: 'start-nx-agents', ...npxNx }],
  ['npx nx record -- nx format:check', { kind: 'record', ...npxNx, command: { kind: 'format:check', ...bareNx } }],
  ['npx nx start-agent', { kind: 'start-agent', ...npxNx }],
  ['npx nx fix-ci', { kind: 'fix-ci', ...npxNx }],
  ['npx nx-cloud upload-agent-metrics', { kind: 'upload-agent-metrics', ...npxCloud }],
  ['npx nx-cloud stop-all-agents', { kind: 'complete-ci-run', alias: 'stop-all-agents', ...npxCloud }],
  ['npx nx complete-ci-run', { kind: 'complete-ci-run', alias: 'complete-ci-run', ...npxNx }],
  ['npx nx-cloud complete-run-group', { kind: 'complete-ci-run', alias: 'complete-run-group', ...npxCloud }],
  [
    'npx nx-cloud record -- npx nx format:check',
    { kind: 'record', ...npxCloud, command: { kind: 'format:check', ...npxNx } },
  ],
  [
    'npx nx-cloud record -- echo Hello World',
    { kind: 'record', ...npxCloud, command: { kind: 'shell', text: 'echo Hello World' } },
  ],
  ['npm ci --cache .npm --prefer-offline', { kind: 'install', packageManager: 'npm', cacheFolder: '.npm' }],
  ['pnpm install --frozen-lockfile', { kind: 'install', packageManager: 'pnpm' }],
  ['bun install --frozen-lockfile', { kind: 'install', packageManager: 'bun' }],
  [
    'NX_CLOUD_DISTRIBUTED_EXECUTION=false npx nx affected -t deploy --no-agents --skip-nx-cache',
    {
      kind: 'affected',
      ...npxNx,
      env: [['NX_CLOUD_DISTRIBUTED_EXECUTION', 'false']],
      targets: ['deploy'],
      agents: false,
      rest: ['--skip-nx-cache'],
    },
  ],
];

/** Lines that say with other words what a canonical line says. */
const otherSpellings: ReadonlyArray<readonly [text: string, command: Command]> = [
  [
    'npx nx-cloud start-ci-run --distribute-on="manual" --stop-agents-after="e2e-ci" --agent-count=3',
    { kind: 'start-ci-run', ...npxCloud, distributeOn: 'manual', stopAgentsAfter: ['e2e-ci'], agentCount: 3 },
  ],
  [
    'npx nx affected --target=lint,test,build,e2e-ci --parallel=2',
    { kind: 'affected', ...npxNx, targets: fourTargets, parallel: 2 },
  ],
  [
    'npx nx start-ci-run --distribute-on="3 linux-medium-js" --stop-agents-after="build"',
    { kind: 'start-ci-run', ...npxNx, distributeOn: '3 linux-medium-js', stopAgentsAfter: ['build'] },
  ],
  [
    'npx nx-cloud start-ci-run --stop-agents-after="build" --agent-count=3',
    { kind: 'start-ci-run', ...npxCloud, stopAgentsAfter: ['build'], agentCount: 3 },
  ],
  [
    'npx nx-cloud start-ci-run --fix-tasks="!*deploy*,!*test*" --no-distribution',
    { kind: 'start-ci-run', ...npxCloud, fixTasks: ['!*deploy*', '!*test*'], noDistribution: true },
  ],
  [
    'yarn nx affected --base=$NX_BASE --head=$NX_HEAD --target=test --parallel=3 --ci --code-coverage',
    {
      kind: 'affected',
      ...invoked('yarn', 'nx'),
      ...baseAndHead,
      targets: ['test'],
      parallel: 3,
      rest: ['--ci', '--code-coverage'],
    },
  ],
  ['npx nx affected -t lint test build', { kind: 'affected', ...npxNx, targets: ['lint', 'test', 'build'] }],
  ['npx nx affected -t lint -t test', { kind: 'affected', ...npxNx, targets: ['lint', 'test'] }],
  ['npx nx affected --targets lint,test build', { kind: 'affected', ...npxNx, targets: ['lint', 'test', 'build'] }],
  ['npx nx affected -t=lint', { kind: 'affected', ...npxNx, targets: ['lint'] }],
  ['npx nx affected:test --base main', { kind: 'affected', ...npxNx, base: 'main', targets: ['test'] }],
  [
    'npx nx affected -t lint --base origin/main --head HEAD -c ci --parallel 50%',
    {
      kind: 'affected',
      ...npxNx,
      base: 'origin/main',
      head: 'HEAD',
      targets: ['lint'],
      configuration: 'ci',
      parallel: '50%',
    },
  ],
  ['npx nx affected -t lint --parallel', { kind: 'affected', ...npxNx, targets: ['lint'], parallel: 'true' }],
  ['npx nx affected -t lint --no-dte', { kind: 'affected', ...npxNx, targets: ['lint'], agents: false }],
  [
    'npx nx affected -t lint --base=$(git merge-base origin/main HEAD)',
    { kind: 'affected', ...npxNx, base: '$(git merge-base origin/main HEAD)', targets: ['lint'] },
  ],
  [
    'npx nx run-many --target=build --all --projects=app,lib',
    { kind: 'run-many', ...npxNx, targets: ['build'], projects: ['app', 'lib'], all: true },
  ],
  [
    'npx nx-cloud start-ci-run --stopAgentsAfter=build',
    { kind: 'start-ci-run', ...npxCloud, stopAgentsAfter: ['build'] },
  ],
  [
    'npx nx-cloud start-ci-run --stop-agents-on-failure false --no-use-dte-by-default --require-explicit-completion=true',
    {
      kind: 'start-ci-run',
      ...npxCloud,
      stopAgentsOnFailure: false,
      useDteByDefault: false,
      requireExplicitCompletion: true,
    },
  ],
  [
    'npx nx-cloud record nx format:check',
    { kind: 'record', ...npxCloud, command: { kind: 'format:check', ...bareNx } },
  ],
  ['npx  nx-cloud   start-agent ', { kind: 'start-agent', ...npxCloud }],
  ['npx nx affected \\\n  -t lint', { kind: 'affected', ...npxNx, targets: ['lint'] }],
  ['npx -y nx-cloud@latest start-agent', { kind: 'start-agent', ...invoked('npx --yes', 'nx-cloud') }],
  ['npm exec -- nx fix-ci', { kind: 'fix-ci', ...npxNx }],
  ['pnpm nx fix-ci', { kind: 'fix-ci', ...invoked('pnpm exec', 'nx') }],
  ['bun x nx fix-ci', { kind: 'fix-ci', ...invoked('bunx', 'nx') }],
  ['./node_modules/.bin/nx fix-ci', { kind: 'fix-ci', ...bareNx }],
  ['n"x" fix-ci', { kind: 'fix-ci', ...bareNx }],
  ["'n'x fix-ci", { kind: 'fix-ci', ...bareNx }],
  ['n\\x fix-ci', { kind: 'fix-ci', ...bareNx }],
];

/** Lines outside of the vocabulary. */
const shellLines: readonly string[] = [
  '',
  ' ',
  'npx',
  'npx nx',
  'nx --version',
  'npx nx build app',
  'npx nx affected:graph',
  'npx nx-cloud affected -t lint',
  'npx nx upload-agent-metrics',
  'npx nx complete-run-group',
  'npx nx-cloud record',
  'npx nx-cloud record --',
  'npx cowsay nx affected',
  "npx 'nx affected' -t lint",
  'npx nx affected -t lint && npx nx affected -t test',
  'npx nx affected -t lint & npx nx affected -t test',
  'npx nx affected -t lint || true',
  'npx nx affected -t lint | tee log',
  'npx nx affected -t lint # all of them',
  "npx nx affected -t 'lint",
  'npx nx affected -t lint\nnpx nx affected -t test',
  '! npx nx affected -t lint',
  'time npx nx affected -t lint',
  'export NX_BRANCH=$BITBUCKET_PR_ID',
  'NX_HEAD=$CI_COMMIT_SHA',
  'NX_BASE=${CI_MERGE_REQUEST_DIFF_BASE_SHA:-$CI_COMMIT_BEFORE_SHA}',
  'constructor',
  'npx nx __proto__',
];

describe('parseCommand', () => {
  it.each(canonicalLines)('reads %s', (text, expected) => {
    expect(parseCommand(text)).toEqual(expected);
  });

  it.each(canonicalLines)('gives what is printed as %s', (text, expected) => {
    expect(formatCommand(expected)).toBe(text);
  });

  it.each(otherSpellings)('reads %j and keeps its spelling', (text, expected) => {
    expect(parseCommand(text)).toEqual({ ...expected, spelling: text });
    expect(formatCommand(parseCommand(text))).toBe(text);
  });

  it('keeps the spelling of a recorded command with that command', () => {
    const text = 'npx nx-cloud record -- npx nx format:check --base=$(BASE_SHA) --verbose';
    expect(parseCommand(text)).toEqual({
      kind: 'record',
      ...npxCloud,
      command: {
        kind: 'format:check',
        ...npxNx,
        base: '$(BASE_SHA)',
        rest: ['--verbose'],
        spelling: 'npx nx format:check --base=$(BASE_SHA) --verbose',
      },
    });
    expect(formatCommand(parseCommand(text))).toBe(text);
  });

  it.each(shellLines)('takes %j as shell text', (text) => {
    expect(parseCommand(text)).toEqual({ kind: 'shell', text });
  });

  it('keeps what it does not know, as written and in order', () => {
    expect(
      parseCommand(`npx nx affected one -t lint --x="a b" -abc --base --nx-bail=2 -- --base=b 'c d'`),
    ).toMatchObject({
      targets: ['lint'],
      base: '',
      rest: ['one', '--x="a b"', '-abc', '--nx-bail=2', '--', '--base=b', "'c d'"],
    });
  });

  it.each([
    ['a flag given twice', 'npx nx affected -t a --base=b --base=c', ['--base=c']],
    ['a literal dollar sign', "npx nx affected -t a --base='$B'", ["--base='$B'"]],
    ['a literal dollar sign among the targets', "npx nx affected -t a '$B'", ['-t', 'a', "'$B'"]],
    ['a number that is none', 'npx nx-cloud start-ci-run --agent-count=three', ['--agent-count=three']],
    ['a switch that is neither on nor off', 'npx nx-cloud start-ci-run --force=maybe', ['--force=maybe']],
    ['a negated switch with a value', 'npx nx-cloud start-ci-run --no-force=true', ['--no-force=true']],
    ['a mark with a value', 'npx nx-cloud start-ci-run --no-distribution=false', ['--no-distribution=false']],
    ['a number without a value', 'npx nx-cloud start-ci-run --agent-count', ['--agent-count']],
  ])('leaves %s in rest', (_, text, rest) => {
    expect(parseCommand(text)).toMatchObject({ rest });
  });

  it('returns frozen values', () => {
    const parsed = parseCommand('npx nx-cloud record -- nx affected -t lint');
    expect(Object.isFrozen(parsed)).toBe(true);
    expect(Object.isFrozen(parseCommand('./build.sh'))).toBe(true);
    expect(parsed.kind === 'record' && Object.isFrozen(parsed.command)).toBe(true);
    expect(
      parsed.kind === 'record' && parsed.command.kind === 'affected' && Object.isFrozen(parsed.command.targets),
    ).toBe(true);
  });

  it.each([
    ['words', `npx nx affected -t ${'a '.repeat(20_000)}`],
    ['unknown flags', `npx nx affected -t a ${'--x '.repeat(150_000)}`],
    ['items', `npx nx affected -t ${'a,'.repeat(150_000)}`],
    ['commands in commands', 'nx-cloud record -- '.repeat(20_000)],
    ['braces that are never closed', `npx nx affected -t '${'${'.repeat(20_000)}'`],
    ['braces in braces', `npx nx affected -t ${'${A:-'.repeat(20_000)}${'}'.repeat(20_000)}`],
  ])('reads any number of %s', (_, text) => {
    expect(parseCommand(text).kind).not.toBe('shell');
  });
});
