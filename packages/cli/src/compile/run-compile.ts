import type { CommandContext } from '../command-context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { createTerminal } from '../output/terminal.js';
import { formatJson } from '../reporters/json.js';
import type { CompileReport } from '../reporters/report.js';
import { printText } from '../reporters/text.js';
import { type Compiled, compileConfig } from './compile-config.js';
import type { CompileRequest } from './compile-request.js';
import type { Delivered } from './delivered.js';
import { isBlocked } from './is-blocked.js';
import { printFiles } from './print-files.js';
import { repeatCommand } from './repeat-command.js';
import { verifyFiles } from './verify-files.js';
import { writeFiles } from './write-files.js';

/** Does what `dte compile` was asked for, and tells what to exit with. */
export async function runCompile(request: CompileRequest, context: CommandContext): Promise<ExitCode> {
  const { strict, destination } = request;
  const common = { strict, destination, cwd: context.cwd, command: repeatCommand(request) };
  const compiled = await compileConfig(request, context.cwd);
  if (!compiled.ok) {
    report({ ...common, root: compiled.root, files: [], findings: compiled.findings }, request, context);
    return compiled.exitCode;
  }
  const delivered = await deliver(compiled, request, context);
  report({ ...common, root: compiled.root, ...delivered }, request, context);
  return isBlocked(delivered.findings, strict) ? exitCodes.problems : exitCodes.ok;
}

async function deliver(compiled: Compiled, request: CompileRequest, context: CommandContext): Promise<Delivered> {
  switch (request.destination) {
    case 'files':
      return writeFiles(compiled, request);
    case 'verify':
      return verifyFiles(compiled, { force: request.force, command: repeatCommand(request) });
    case 'stdout':
      return printFiles(compiled, request, context.stdout);
  }
}

function report(content: CompileReport, { format, color }: CompileRequest, context: CommandContext): void {
  const { stdout, stderr, env } = context;
  if (format === 'json') stdout.write(formatJson(content));
  else printText(content, createTerminal(stdout, stderr, { flag: color, env }));
}
