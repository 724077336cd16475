import { spawnSync } from 'node:child_process';
import { runCli } from '@dtekit/cli';
import { createWorkspace, type Workspace } from '../cli/workspace.js';

/**
 * A session in a terminal, as text: files of a repository (`=== path`, then their lines), and commands (`$ command`, then
 * what they print).
 */
export interface Session {
  readonly files: Readonly<Record<string, string>>;
  readonly commands: readonly string[];
}

/** What came of a session. */
export interface SessionRun {
  /** The session as text, with what the commands printed now. */
  readonly text: string;
  /** Exit status of its last command. */
  readonly exitCode: number;
}

/** Reads the text of a session. */
export function readSession(text: string): Session {
  const files = new Map<string, string>();
  const commands: string[] = [];
  for (const part of text.split(/^(?==== |\$ )/m)) {
    const [head = '', ...lines] = part.split('\n');
    if (head.startsWith('$ ')) commands.push(head.slice(2));
    else files.set(head.slice('=== '.length), lines.join('\n'));
  }
  return { files: Object.fromEntries(files), commands };
}

/** Runs a session in a workspace of its own. */
export async function runSession({ files, commands }: Session): Promise<SessionRun> {
  const workspace = createWorkspace(files);
  let text = Object.entries(files)
    .map(([path, content]) => `=== ${path}\n${content}`)
    .join('');
  let exitCode = 0;
  for (const command of commands) {
    const run = await runCommand(command, workspace);
    text += `$ ${command}\n${run.output}`;
    exitCode = run.exitCode;
  }
  return { text, exitCode };
}

async function runCommand(
  command: string,
  workspace: Workspace,
): Promise<{ readonly output: string; readonly exitCode: number }> {
  const [program, ...argv] = command.split(' ');
  if (program === 'dte') {
    // A terminal shows both streams as they come.
    let output = '';
    const stream = { write: (text: string): unknown => (output += text) };
    const exitCode = await runCli({ argv, cwd: workspace.root, env: {}, stdout: stream, stderr: stream });
    return { output, exitCode };
  }
  const { stdout, stderr, status } = spawnSync('sh', ['-c', command], { cwd: workspace.root, encoding: 'utf8' });
  return { output: stdout + stderr, exitCode: status ?? 1 };
}
