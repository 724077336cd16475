import { diagnose } from '@dtekit/core/provider';
import type { ExplainedCode } from '@dtekit/core/reader';
import type { CommandContext } from '../command-context.js';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { createTerminal, type Terminal } from '../output/terminal.js';
import { formatCodeList } from '../reporters/code-list.js';
import { formatExplanation } from '../reporters/explanation-text.js';
import { formatFinding } from '../reporters/finding-lines.js';
import { chooseExample } from './choose-example.js';
import { codeOwners } from './code-owners.js';
import type { ExplainRequest } from './explain-request.js';
import { findCode } from './find-code.js';
import { readExamples } from './read-examples.js';

/** Does what `dte explain` was asked for, and tells what to exit with. */
export async function runExplain(request: ExplainRequest, context: CommandContext): Promise<ExitCode> {
  const terminal = createTerminal(context.stdout, context.stderr, { flag: request.color, env: context.env });
  if (request.code === undefined) return listCodes(request, terminal);
  const found = await findCode(request.code);
  if (found.ok) return explainCode(found.code, request, { terminal, cwd: context.cwd });
  const finding = diagnose(cliCatalog, 'cli/unknown-code', { given: request.code, candidates: found.candidates });
  const { stderr } = terminal;
  for (const line of formatFinding(finding, { where: '', frame: [] }, stderr.style)) stderr.line(line);
  return exitCodes.usage;
}

async function listCodes({ format }: ExplainRequest, { stdout }: Terminal): Promise<ExitCode> {
  const owners = await Promise.all(
    codeOwners.map(async ({ owner, about, load }) => ({ owner, about, codes: await load() })),
  );
  if (format === 'json') stdout.line(jsonText(owners.flatMap(({ codes }) => codes)));
  else {
    for (const line of formatCodeList(owners, stdout.style)) stdout.line(line);
    stdout.line('dte explain CODE tells why, and shows an example with its fix.');
  }
  return exitCodes.ok;
}

function explainCode(
  explained: ExplainedCode,
  { format, provider }: ExplainRequest,
  { terminal: { stdout }, cwd }: { readonly terminal: Terminal; readonly cwd: string },
): ExitCode {
  if (format === 'json') {
    stdout.line(jsonText([explained]));
    return exitCodes.ok;
  }
  const examples = readExamples(explained.code);
  const example = chooseExample(examples, provider, cwd);
  const otherTitles = examples.filter((other) => other !== example).map(({ title }) => title);
  for (const line of formatExplanation({ explained, example, otherTitles }, stdout.style)) stdout.line(line);
  return exitCodes.ok;
}

/** For programs: stable keys in a stable order. */
function jsonText(codes: readonly ExplainedCode[]): string {
  const values = codes.map(({ code, severity, summary, why, sources }) => {
    const examples = readExamples(code).map(({ provider = null, title, failing, fixed, beside }) => ({
      provider,
      title,
      failing,
      fixed,
      beside,
    }));
    return { code, severity, summary, why, sources, examples };
  });
  return JSON.stringify({ version: 1, codes: values }, null, 2);
}
