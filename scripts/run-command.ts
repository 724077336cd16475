import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from './workspace-packages.js';

/** How to run a command. */
export interface CommandOptions {
  /** Working folder; the repository root unless given. */
  readonly cwd?: string;
}

/**
 * Runs a command to its end and returns its standard output.
 *
 * @throws an Error that carries everything the command printed, when it exits with anything but 0.
 */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): string {
  const result = spawnSync(command, args, {
    cwd: options.cwd ?? repositoryRoot,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (result.error) throw result.error;
  if (result.status === 0) return result.stdout;
  throw new Error(`${command} ${args.join(' ')} exited with ${result.status}\n${result.stdout}${result.stderr}`);
}

/** Runs a program that the repository's own dependencies install. */
export function runTool(name: string, args: readonly string[], options: CommandOptions = {}): string {
  return runCommand(path.join(repositoryRoot, 'node_modules', '.bin', name), args, options);
}
