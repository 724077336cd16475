import { diffPlans } from '@dtekit/core/reader';
import type { InputSources } from '../check/open-input.js';
import { createRepositories } from '../check/repositories.js';
import type { CommandContext } from '../command-context.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { createTerminal } from '../output/terminal.js';
import { formatDiffJson } from '../reporters/diff-json.js';
import { formatDiffText } from '../reporters/diff-text.js';
import { formatInputFindings } from '../reporters/input-findings.js';
import type { DiffRequest } from './diff-request.js';
import { readSides } from './read-sides.js';

/** Does what `dte diff` was asked for, and tells what to exit with. */
export async function runDiff(request: DiffRequest, context: CommandContext): Promise<ExitCode> {
  const { stdout, stderr } = createTerminal(context.stdout, context.stderr, { flag: request.color, env: context.env });
  const sources: InputSources = {
    provider: request.provider,
    repositories: createRepositories(),
    stdin: context.stdin,
  };
  const read = await readSides(request, context.cwd, sources);
  if (!read.ok) {
    for (const failed of read.failed) {
      for (const line of formatInputFindings(failed, context.cwd, stderr.style)) stderr.line(line);
    }
    return exitCodes.usage;
  }
  const changes = diffPlans(read.left, read.right);
  const { left, right, format } = request;
  if (format === 'json') stdout.write(formatDiffJson(changes, { left, right }));
  else for (const line of formatDiffText(changes, { left, right }, stdout.style)) stdout.line(line);
  return changes.length === 0 ? exitCodes.ok : exitCodes.problems;
}
