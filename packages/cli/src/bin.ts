#!/usr/bin/env node
import nodeModule from 'node:module';
import type { CrashKind } from './describe-crash.js';

// From 22.8 on, Node can keep compiled code between runs. What is imported from here on starts a third faster.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const { describeCrash } = await import('./describe-crash.js');
const { exitCodes } = await import('./exit-codes.js');
const { runCli } = await import('./run-cli.js');

process.stdout.on('error', whenUnwritable);
process.stderr.on('error', whenUnwritable);
process.on('uncaughtException', (error) => crash(error, 'uncaught'));
process.on('exit', whenUnfinished);
// Not with `await`: of one that never ends, Node itself would complain, in words about this file.
void runCli({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
}).then((exitCode) => {
  process.off('exit', whenUnfinished);
  process.exitCode = exitCode;
});

/** A reader that stops early, as in `dte compile --stdout | head`, is no failure. */
function whenUnwritable(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') crash(error, 'output');
}

/** A config that calls `process.exit`, or waits for what never comes, must not pass for a success. */
function whenUnfinished(): void {
  process.stderr.write('dte: the config ended the program, or waits for something that never comes\n');
  process.exitCode = exitCodes.usage;
}

function crash(error: unknown, kind: CrashKind): never {
  process.off('exit', whenUnfinished);
  process.stderr.write(describeCrash(error, kind, process.env));
  process.exit(exitCodes.usage);
}
