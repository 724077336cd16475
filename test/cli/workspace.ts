import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as bitbucket from '@dtekit/bitbucket';
import * as circleci from '@dtekit/circleci';
import { runCli } from '@dtekit/cli';
import * as core from '@dtekit/core';
import * as gitlab from '@dtekit/gitlab';
import { onTestFinished } from 'vitest';
import { toys } from './toy-targets.js';

/** A folder of its own for one test, in which `dte` runs inside the test's process. */
export interface Workspace {
  readonly root: string;
  /** Runs `dte` and keeps what it prints. */
  dte(...argv: readonly string[]): Promise<CliRun>;
  /** Runs `dte` otherwise than in the workspace's root without environment. */
  run(argv: readonly string[], surroundings: Surroundings): Promise<CliRun>;
  write(path: string, text: string): void;
  read(path: string): string;
  exists(path: string): boolean;
  /** Milliseconds, and the number that names the file's data on disk: both change when a file is replaced. */
  stamp(path: string): string;
}

/** Where and how `dte` runs. */
export interface Surroundings {
  /** Relative to the workspace. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What comes in, in pieces. */
  readonly stdin?: Iterable<Uint8Array | string>;
  readonly isTTY?: { readonly stdout?: boolean; readonly stderr?: boolean };
}

/** What a run of `dte` left. */
export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Packages that configs of tests can import, with this process's own copies of the sources inside. */
const packages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@dtekit/core': core,
  '@dtekit/circleci': circleci,
  '@dtekit/gitlab': gitlab,
  '@dtekit/bitbucket': bitbucket,
  toys,
};

/** Makes a workspace with these files, which is removed when the test is over. */
export function createWorkspace(files: Readonly<Record<string, string>> = {}, name = 'workspace'): Workspace {
  const temporary = mkdtempSync(join(tmpdir(), 'dtekit-cli-'));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const root = join(temporary, name);
  const at = (path: string): string => join(root, path);
  const write: Workspace['write'] = (path, text) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const run: Workspace['run'] = async (argv, { cwd = '.', env = {}, stdin, isTTY = {} }) => {
    const stdout = capture(isTTY.stdout);
    const stderr = capture(isTTY.stderr);
    const exitCode = await runCli({ argv, cwd: at(cwd), env, stdin, stdout, stderr });
    return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
  };
  for (const [path, text] of Object.entries({ 'package.json': '{ "private": true }', ...files })) write(path, text);
  installPackages(write);
  return {
    root,
    dte: (...argv) => run(argv, {}),
    run,
    write,
    read: (path) => readFileSync(at(path), 'utf8'),
    exists: (path) => existsSync(at(path)),
    stamp: (path) => `${statSync(at(path)).mtimeMs} ${statSync(at(path)).ino}`,
  };
}

function installPackages(write: Workspace['write']): void {
  for (const [name, exported] of Object.entries(packages)) {
    const key = JSON.stringify(`dtekit-test:${name}`);
    Reflect.set(globalThis, Symbol.for(`dtekit-test:${name}`), exported);
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }));
    write(
      `node_modules/${name}/index.js`,
      `export const { ${Object.keys(exported).join(', ')} } = globalThis[Symbol.for(${key})];\n`,
    );
  }
}

function capture(isTTY = false): { isTTY: boolean; write(text: string): void; text(): string } {
  const chunks: string[] = [];
  return { isTTY, write: (text) => chunks.push(text), text: () => chunks.join('') };
}
