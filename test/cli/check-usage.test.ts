import { describe, expect, it } from 'vitest';
import { createWorkspace } from './workspace.js';

describe('wrong usage', () => {
  it.each([
    [
      ['check', '--provider', 'gitlb'],
      "error: option '--provider <id>' argument 'gitlb' is invalid. Did you mean gitlab?",
    ],
    [
      ['check', '--provider', 'jenkins'],
      "error: option '--provider <id>' argument 'jenkins' is invalid. Use one of circleci, gitlab, bitbucket.",
    ],
    [
      ['check', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, gitlab.",
    ],
    [['check', ''], "error: argument 'PATH' is empty"],
    [['check', '--config', ''], "error: option '--config <file>' is empty"],
    [['check', '--stdin-name', ''], "error: option '--stdin-name <path>' is empty"],
    [
      ['explain', '--provider', 'circle'],
      "error: option '--provider <id>' argument 'circle' is invalid. Did you mean circleci?",
    ],
    [['explain', 'a', 'b'], "error: too many arguments for 'explain'. Expected 1 argument but got 2."],
    [['diff', 'a'], "error: missing required argument 'B'"],
    [['import'], "error: missing required argument 'FILE'"],
    [['import', 'a', '--out', ''], "error: option '--out <file>' is empty"],
    [['chek'], "error: unknown command 'chek'\n(Did you mean check?)"],
  ])('%j exits with 2 and says why', async (argv, message) => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte(...argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${message}\n(add --help to see what there is)\n`);
  });
});

describe('help', () => {
  it.each(['compile', 'check', 'explain', 'diff', 'import'])(
    'of dte %s has examples and says what it exits with',
    async (name) => {
      const { exitCode, stdout, stderr } = await createWorkspace().dte(name, '--help');
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(new RegExp(`\\nExamples:\\n  dte ${name} `));
      expect(stdout).toMatch(/\nExit status: 0 .*\.\n/);
      expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
    },
  );

  it('lists all commands', async () => {
    const { stdout } = await createWorkspace().dte('--help');
    expect(stdout).toMatch(/^Usage: dte \[options\] \[command\]\n/);
    expect(stdout).toMatch(/\nExamples:\n {2}dte check /);
    for (const name of ['compile', 'check', 'explain', 'diff', 'import'])
      expect(stdout).toContain(`\n  ${name} [options]`);
  });
});
