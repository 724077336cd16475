#!/usr/bin/env node
import nodeModule from 'node:module';

// From 22.8 on, Node can keep compiled code between runs. What is imported from here on starts a third faster.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
  nodeModule.enableCompileCache();
}

const { describeCrash } = await import('./describe-crash.js');
const { exitCodes } = await import('./exit-codes.js');
const { runCli } = await import('./run-cli.js');

process.stdout.on('error', ignoreUnread);
process.stderr.on('error', ignoreUnread);
process.on('uncaughtException', (error) => {
  process.stderr.write(describeCrash(error, 'uncaught', process.env));
  process.exit(exitCodes.usage);
});
process.exitCode = await runCli({
  argv: process.argv.slice(2),
  cwd: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});

/** A reader that stops early, as in `dte compile --stdout | head`, is no failure. */
function ignoreUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
