import { describe, expect, it } from 'vitest';
import { affected } from './affected.js';
import type { Command } from './command.js';
import { completeCiRun } from './complete-ci-run.js';
import { fixCi } from './fix-ci.js';
import { formatCheck } from './format-check.js';
import { formatCommand } from './format-command.js';
import { install } from './install.js';
import { parseCommand } from './parse-command.js';
import { record } from './record.js';
import { runMany } from './run-many.js';
import { shell } from './shell.js';
import { startAgent } from './start-agent.js';
import { startCiRun } from './start-ci-run.js';
import { startNxAgents } from './start-nx-agents.js';
import { uploadAgentMetrics } from './upload-agent-metrics.js';

const npxNx = { exec: 'npx', cli: 'nx' } as const;

const printed: ReadonlyArray<readonly [command: Command, text: string]> = [
  [affected({ targets: ['lint', 'test'] }), 'nx affected -t lint,test'],
  [
    affected({
      invocation: npxNx,
      targets: ['lint'],
      base: '$NX_BASE',
      head: '$NX_HEAD',
      parallel: 2,
      configuration: 'ci',
    }),
    'npx nx affected --base=$NX_BASE --head=$NX_HEAD -t lint --parallel=2 --configuration=ci',
  ],
  [
    affected({ targets: ['lint'], exclude: ['a', 'b*'], agents: true, rest: ['--nx-bail'] }),
    "nx affected -t lint --exclude='a,b*' --agents --nx-bail",
  ],
  [affected({ targets: ['lint'], rest: ['positional'] }), 'nx affected --targets=lint positional'],
  [affected({ targets: ['-odd'] }), 'nx affected --targets=-odd'],
  [
    runMany({
      targets: ['build'],
      projects: ['a', 'b'],
      exclude: ['c'],
      all: false,
      parallel: '50%',
      configuration: 'ci',
      agents: false,
    }),
    'nx run-many -t build --projects=a,b --exclude=c --all=false --parallel=50% --configuration=ci --no-agents',
  ],
  [runMany({ targets: ['build'], all: true }), 'nx run-many -t build --all'],
  [runMany({ targets: ['build'], all: true, rest: ['one'] }), 'nx run-many --targets=build --all=true one'],
  [formatCheck(), 'nx format:check'],
  [
    formatCheck({ base: 'origin/main', head: 'HEAD', projects: ['a'], all: true }),
    'nx format:check --base=origin/main --head=HEAD --projects=a --all',
  ],
  [startCiRun({ distributeOn: 'manual' }), 'nx-cloud start-ci-run --distribute-on="manual"'],
  [startNxAgents(), 'nx-cloud start-nx-agents'],
  [startAgent(), 'nx-cloud start-agent'],
  [startAgent({ verbose: true, targets: ['lint', 'test'] }), 'nx-cloud start-agent --verbose --targets=lint,test'],
  [
    startAgent({ env: [['NX_AGENT_NAME', '"agent 1"']], invocation: { exec: 'npx', cli: 'nx-cloud' } }),
    'NX_AGENT_NAME="agent 1" npx nx-cloud start-agent',
  ],
  [completeCiRun(), 'nx-cloud stop-all-agents'],
  [completeCiRun({ alias: undefined }), 'nx-cloud stop-all-agents'],
  [completeCiRun({ alias: 'complete-ci-run', rest: ['--verbose'] }), 'nx-cloud complete-ci-run --verbose'],
  [fixCi(), 'nx-cloud fix-ci'],
  [uploadAgentMetrics(), 'nx-cloud upload-agent-metrics'],
  [record('nx format:check'), 'nx-cloud record -- nx format:check'],
  [record(affected({ targets: ['lint'] })), 'nx-cloud record -- nx affected -t lint'],
  [install({ packageManager: 'npm' }), 'npm ci'],
  [shell('echo "$A" && exit 1'), 'echo "$A" && exit 1'],
];

describe('the builders', () => {
  it.each(printed)('give %j, printed as %s', (command, text) => {
    expect(formatCommand(command)).toBe(text);
  });

  it.each(printed)('give frozen %j', (command) => {
    expect(Object.isFrozen(command)).toBe(true);
    expect(Object.values(command).every(Object.isFrozen)).toBe(true);
  });

  it('neither freeze nor keep what they are given', () => {
    const targets = ['lint'];
    const command = affected({ targets });
    targets.push('test');
    expect(command.targets).toEqual(['lint']);
  });

  it('forget the spelling of a command that they are built from', () => {
    const parsed = parseCommand('npx nx affected --target=lint');
    expect(parsed.kind === 'affected' && formatCommand(affected({ ...parsed, targets: ['test'] }))).toBe(
      'npx nx affected -t test',
    );
  });

  it('leave out what is undefined and keep what they do not know, for validation to find', () => {
    const options = { targets: ['lint'], base: undefined, target: 'lint' };
    expect(Object.keys(affected(options))).toEqual(['targets', 'target', 'kind']);
  });

  it.each([undefined, null, 'lint', 3, [1]])('do not throw on %j', (nonsense) => {
    // @ts-expect-error: plain JavaScript may say anything
    expect(affected(nonsense).kind).toBe('affected');
    // @ts-expect-error: plain JavaScript may say anything
    expect(affected({ targets: nonsense }).targets).toEqual(nonsense);
  });
});
