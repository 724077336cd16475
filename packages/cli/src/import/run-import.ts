import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { diagnose, shellQuote } from '@dtekit/core/provider';
import { type CheckedInput, failedInput } from '../check/checked-input.js';
import { openInput } from '../check/open-input.js';
import { createRepositories } from '../check/repositories.js';
import type { CommandContext } from '../command-context.js';
import { configNames } from '../config/find-config.js';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { toSlashes } from '../files/to-slashes.js';
import type { Style } from '../output/style.js';
import { createTerminal } from '../output/terminal.js';
import { formatInputFindings } from '../reporters/input-findings.js';
import { type CreateOutcome, createFile } from './create-file.js';
import { importFile } from './import-file.js';
import type { ImportRequest } from './import-request.js';

/** Does what `dte import` was asked for, and tells what to exit with. */
export async function runImport(request: ImportRequest, context: CommandContext): Promise<ExitCode> {
  const { cwd, stdin } = context;
  const { stdout, stderr } = createTerminal(context.stdout, context.stderr, { flag: request.color, env: context.env });
  const show = (checked: CheckedInput): void => {
    for (const line of formatInputFindings(checked, cwd, stderr.style)) stderr.line(line);
  };
  const sources = { provider: request.provider, repositories: createRepositories(), stdin };
  const file = path.resolve(cwd, request.file);
  const opened = await openInput({ kind: 'file', file, isNamed: true }, sources);
  if (opened.kind === 'failed') show(opened.checked);
  if (opened.kind !== 'open') return exitCodes.usage;
  const target = path.resolve(cwd, request.out);
  const imported = importFile(opened, { config: path.dirname(target), output: cwd });
  const refusal = imported.ok ? refusalOf(createFile(target, imported.code), request.out) : undefined;
  if (refusal === undefined) show(imported.notes);
  else show(failedInput(target, [refusal]));
  if (!imported.ok || refusal !== undefined) {
    stderr.line('Nothing was written.');
    return exitCodes.problems;
  }
  for (const line of formatImported(request, opened.reader.provider.id, stdout.style)) stdout.line(line);
  return exitCodes.ok;
}

function refusalOf(outcome: CreateOutcome, out: string): Diagnostic | undefined {
  const name = toSlashes(out);
  switch (outcome.kind) {
    case 'created':
      return undefined;
    case 'exists':
      return diagnose(cliCatalog, 'cli/config-exists', { path: name });
    case 'refused':
      return diagnose(cliCatalog, 'cli/unwritable', { path: name, reason: outcome.reason });
  }
}

function formatImported({ file, out }: ImportRequest, provider: string, style: Style): readonly string[] {
  const [from, to] = [shellQuote(toSlashes(file)), shellQuote(toSlashes(out))];
  return [
    `${style('green', '✓ created')}  ${toSlashes(out)}`,
    '',
    'Next:',
    `  1. Install what it imports: \`npm install --save-dev @dtekit/cli @dtekit/core @dtekit/${provider}\`.`,
    `  2. See what compiling it would change: \`npx dte diff ${from} ${to}\`.`,
    `  3. Replace the file: \`${compileCommand(toSlashes(out))}\`.`,
  ];
}

/** A config that lies elsewhere is named, and its files go to where the command runs. */
function compileCommand(out: string): string {
  const name = configNames.includes(out) ? '' : ` ${shellQuote(out)}`;
  return `npx dte compile${name}${out.includes('/') ? ' --out .' : ''} --force`;
}
