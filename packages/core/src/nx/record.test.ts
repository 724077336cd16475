import { describe, expect, it } from 'vitest';
import { affected } from './affected.js';
import { formatCommand } from './format-command.js';
import { parseCommand } from './parse-command.js';
import { record } from './record.js';
import { shell } from './shell.js';

describe('record', () => {
  it('reads a command that is given as text', () => {
    expect(record('nx format:check').command).toEqual({
      kind: 'format:check',
      invocation: { exec: 'none', cli: 'nx' },
    });
  });

  it.each([
    ['echo a b', 'echo a b'],
    ['a && b', "sh -c 'a && b'"],
    ["echo 'a' | b", "sh -c 'echo '\\''a'\\'' | b'"],
    ['a\nb', "sh -c 'a\nb'"],
    ['', "sh -c ''"],
    ['A=1 b', "sh -c 'A=1 b'"],
    [' a', "sh -c ' a'"],
    ["open 'quote", "sh -c 'open '\\''quote'"],
  ])('runs %j as %s, because record itself has no shell', (text, recorded) => {
    const command = { ...record(shell(text)), invocation: { exec: 'npx', cli: 'nx-cloud' } } as const;
    expect(formatCommand(command)).toBe(`npx nx-cloud record -- ${recorded}`);
    expect(parseCommand(formatCommand(command))).toEqual(command);
  });

  it('gives a recorded command with variables a shell of its own', () => {
    const inner = affected({ targets: ['lint'], env: [['A', '1']], invocation: { exec: 'npx', cli: 'nx' } });
    expect(formatCommand(record(inner))).toBe("nx-cloud record -- sh -c 'A=1 npx nx affected -t lint'");
  });

  it('keeps the quotes of the recorded command', () => {
    expect(parseCommand("npx nx-cloud record -- nx affected -t 'a b'")).toMatchObject({
      command: { kind: 'affected', targets: ['a b'] },
    });
  });

  it('leaves to the outer shell what it expands before sh runs', () => {
    const text = 'npx nx-cloud record -- sh -c "echo $A"';
    expect(parseCommand(text)).toMatchObject({ command: { kind: 'shell', text: 'sh -c "echo $A"' } });
  });

  it('leaves alone a script that is given arguments', () => {
    expect(parseCommand("npx nx-cloud record -- sh -c 'nx format:check' a")).toMatchObject({
      command: { kind: 'shell', text: "sh -c 'nx format:check' a" },
    });
  });

  it('takes -- behind the recorded command as part of it', () => {
    expect(parseCommand('npx nx-cloud record nx affected -t lint -- --fix')).toMatchObject({
      command: { kind: 'affected', targets: ['lint'], rest: ['--', '--fix'] },
    });
  });

  it('keeps its own options', () => {
    expect(parseCommand('npx nx record --verbose -- echo')).toEqual({
      kind: 'record',
      invocation: { exec: 'npx', cli: 'nx' },
      rest: ['--verbose'],
      command: { kind: 'shell', text: 'echo' },
    });
  });
});
