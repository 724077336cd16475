import { describe, expect, it } from 'vitest';
import { configSource } from './configs.js';
import { createWorkspace } from './workspace.js';

describe('wrong usage', () => {
  it.each([
    [['compil'], "error: unknown command 'compil'\n(Did you mean compile?)"],
    [['compile', '--verfy'], "error: unknown option '--verfy'\n(Did you mean --verify?)"],
    [
      ['compile', '--format', 'yaml'],
      "error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json.",
    ],
    [['compile', '--out'], "error: option '--out <dir>' argument missing"],
    [['compile', '--out', ''], "error: option '--out <dir>' argument is empty"],
    [['compile', ''], "error: argument 'CONFIG' is empty"],
    [['compile', 'a', 'b'], "error: too many arguments for 'compile'. Expected 1 argument but got 2."],
    [['compile', '--stdout', '--verify'], "error: option '--stdout' cannot be used with option '--verify'"],
    [['compile', '--stdout', '--format', 'json'], "error: option '--stdout' cannot be used with '--format json'"],
  ])('%j exits with 2 and says why', async (argv, message) => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte(...argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe(`${message}\n(add --help to see what there is)\n`);
  });

  it('shows the help when no command is given', async () => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte();
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: dte [options] [command]');
  });
});

describe('help', () => {
  it.each([['--help'], ['help']])('dte %s lists the commands', async (...argv) => {
    const { exitCode, stdout, stderr } = await createWorkspace().dte(...argv);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('compile [options] [CONFIG]');
  });

  it('dte compile --help explains the options and what it exits with', async () => {
    const { exitCode, stdout } = await createWorkspace().dte('compile', '--help');
    expect(exitCode).toBe(0);
    for (const option of [
      '--out',
      '--provider',
      '--stdout',
      '--verify',
      '--format',
      '--strict',
      '--force',
      '--no-color',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout).not.toContain('(default: false)');
    expect(stdout).toContain('Exit status: 0 fine, 1 problems found, 2 wrong usage or a config that cannot be loaded.');
  });

  it('dte --version prints the version of the package', async () => {
    expect(await createWorkspace().dte('--version')).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    });
  });
});

describe('colour', () => {
  const red = '\u001B[31m';
  const green = '\u001B[32m';
  const note = "{ findings: [{ code: 'toy/bad', severity: 'error', message: 'bad' }] }";
  const workspaceWithError = () => createWorkspace({ 'dte.config.ts': configSource(`alpha(${note})`) });

  it('is used for each stream that a person watches', async () => {
    const workspace = workspaceWithError();
    const one = await workspace.run(['compile'], { isTTY: { stderr: true } });
    expect(one.stderr).toContain(`${red}error`);
    expect(one.stdout).not.toContain('\u001B');
    const other = await workspace.run(['compile'], { isTTY: { stdout: true } });
    expect(other.stdout).toContain(red);
    expect(other.stderr).not.toContain('\u001B');
  });

  it.each([
    [{ NO_COLOR: '1' }, [], false],
    [{ TERM: 'dumb' }, [], false],
    [{}, ['--no-color'], false],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ NO_COLOR: '1' }, ['--color'], true],
    [{ NO_COLOR: '' }, [], true],
  ])('with %j and %j on a terminal: %s', async (env, flags, expected) => {
    const { stderr } = await workspaceWithError().run(['compile', ...flags], { env, isTTY: { stderr: true } });
    expect(stderr.includes(red)).toBe(expected);
  });

  it.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    [{}, ['--color'], true],
    [{}, [], false],
  ])('with %j and %j into a pipe: %s', async (env, flags, expected) => {
    const { stderr } = await workspaceWithError().run(['compile', ...flags], { env });
    expect(stderr.includes(red)).toBe(expected);
  });

  it('marks what a diff adds and removes', async () => {
    const workspace = createWorkspace({ 'dte.config.ts': configSource('alpha()') });
    const { stdout } = await workspace.dte('compile', '--verify', '--color');
    expect(stdout).toContain(`${green}+agents: 3`);
  });

  it('never gets into JSON', async () => {
    const { stdout } = await workspaceWithError().dte('compile', '--format', 'json', '--color');
    expect(stdout).not.toContain('\u001B');
  });
});
