// `npm start`: compiles the pipeline of the example monorepo, shows the program and the files, and reads them back; then
// shows what is said to a file that was written by hand.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCli } from '@dtekit/cli';
import { repositoryRoot } from './workspace-packages.js';

const example = 'examples/quickstart';

showFile('dte.config.ts');
// Compiled before and reported after the files, so that the last screen says what to do next.
const report: string[] = [];
const exitCode = await dte(['compile'], report);
if (exitCode === 0) for (const file of await compiledFiles()) showFile(file);
showTitle('npx dte compile');
process.stdout.write(report.join(''));
if (exitCode === 0) {
  await show(['check']);
  await show(['check', '../hand-written/.gitlab-ci.yml']);
  console.log(`
Try it: change the number of agents in ${example}/dte.config.ts and run npm start again.
Use it: README.md, "In your own repository".`);
}
process.exitCode = exitCode;

function showFile(file: string): void {
  showTitle(`${example}/${file}`);
  console.log(readFileSync(path.join(repositoryRoot, example, file), 'utf8'));
}

function showTitle(title: string): void {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 100 - title.length))}\n`);
}

/** Runs a command and shows what it prints. */
async function show(argv: readonly string[]): Promise<void> {
  const output: string[] = [];
  await dte(argv, output);
  showTitle(`npx dte ${argv.join(' ')}`);
  process.stdout.write(output.join(''));
}

async function compiledFiles(): Promise<readonly string[]> {
  const output: string[] = [];
  await dte(['compile', '--verify', '--format', 'json'], output);
  const { files }: { readonly files: readonly { readonly path: string }[] } = JSON.parse(output.join(''));
  return files.map((file) => file.path);
}

/** Runs `dte` in the example, and keeps what it prints. */
function dte(argv: readonly string[], output: string[]): Promise<number> {
  const stream = { write: (text: string) => output.push(text), isTTY: process.stdout.isTTY };
  const cwd = path.join(repositoryRoot, example);
  return runCli({ argv, cwd, env: process.env, stdout: stream, stderr: stream });
}
