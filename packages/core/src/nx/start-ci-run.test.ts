import { describe, expect, it } from 'vitest';
import { formatCommand } from './format-command.js';
import { parseCommand } from './parse-command.js';
import { type StartCiRunOptions, startCiRun } from './start-ci-run.js';

const flags: ReadonlyArray<readonly [options: StartCiRunOptions, text: string]> = [
  [{ distributeOn: 'manual' }, '--distribute-on="manual"'],
  [{ distributeOn: '3 linux-medium-js' }, '--distribute-on="3 linux-medium-js"'],
  [{ noDistribution: true }, '--no-distribution'],
  [
    { assignmentRules: '.nx/workflows/assignment-rules.yaml' },
    '--assignment-rules=.nx/workflows/assignment-rules.yaml',
  ],
  [{ stopAgentsAfter: ['build:en', 'e2e-ci'] }, '--stop-agents-after=build:en,e2e-ci'],
  [{ agentCount: 3 }, '--agent-count=3'],
  [{ stopAgentsOnFailure: true }, '--stop-agents-on-failure'],
  [{ stopAgentsOnFailure: false }, '--stop-agents-on-failure=false'],
  [{ requireExplicitCompletion: true }, '--require-explicit-completion'],
  [{ requireExplicitCompletion: false }, '--require-explicit-completion=false'],
  [{ useDteByDefault: true }, '--use-dte-by-default'],
  [{ useDteByDefault: false }, '--use-dte-by-default=false'],
  [{ withEnvVars: ['A', 'B'] }, '--with-env-vars=A,B'],
  [{ withEnvVars: ['auto'] }, '--with-env-vars=auto'],
  [{ fixTasks: ['*lint*', '!*deploy*'] }, "--fix-tasks='*lint*,!*deploy*'"],
  [{ fixTasks: [] }, "--fix-tasks=''"],
  [{ autoApplyFixes: ['*lint*'] }, "--auto-apply-fixes='*lint*'"],
  [{ autoApplyFixes: [] }, "--auto-apply-fixes=''"],
  [{ force: true }, '--force'],
  [{ force: false }, '--force=false'],
];

describe('startCiRun', () => {
  it.each(flags)('writes and reads %j as %s', (options, text) => {
    const command = startCiRun({ ...options, invocation: { exec: 'npx', cli: 'nx-cloud' } });
    const line = `npx nx-cloud start-ci-run ${text}`;
    expect(formatCommand(command)).toBe(line);
    expect(parseCommand(line)).toEqual(command);
  });

  it('has a test for every flag', () => {
    const all = startCiRun(Object.assign({}, ...flags.map(([options]) => options)));
    const printed = formatCommand(all).match(/--[a-z-]+/g);
    expect(printed).toEqual([
      '--distribute-on',
      '--no-distribution',
      '--assignment-rules',
      '--stop-agents-after',
      '--agent-count',
      '--stop-agents-on-failure',
      '--require-explicit-completion',
      '--use-dte-by-default',
      '--with-env-vars',
      '--fix-tasks',
      '--auto-apply-fixes',
      '--force',
    ]);
  });

  it('says nothing about an empty list of targets', () => {
    expect(formatCommand(startCiRun({ stopAgentsAfter: [] }))).toBe('nx-cloud start-ci-run');
  });

  it('needs no options', () => {
    expect(startCiRun()).toEqual({ kind: 'start-ci-run' });
  });
});
