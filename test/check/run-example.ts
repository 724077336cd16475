import type { Diagnostic, Severity } from '@dtekit/core';
import { type CheckedFile, checkFile } from '@dtekit/core/reader';
import { createTextReporter } from '../../packages/cli/src/reporters/check-text.js';
import type { ExampleKind, FileBeside } from '../../scripts/docs/explanations.js';
import { createWorkspace, type Workspace } from '../cli/workspace.js';
import { type ProviderName, providerReaders } from './provider-readers.js';

/** What dte finds in one side of an example. */
export interface ExampleRun {
  readonly findings: readonly ExampleFinding[];
  /** The findings as `dte` prints them, without what it prints below. */
  readonly text: string;
}

/** What the tests look at in a finding; its words are in the text. */
export type ExampleFinding = Pick<Diagnostic, 'code' | 'severity'>;

/** Reads a provider's file as `dte check` does. With a file beside it, the whole repository is known. */
export function checkRepository(provider: ProviderName, text: string, beside: readonly FileBeside[]): CheckedFile {
  const { reader, path } = providerReaders[provider];
  const files = filesOf(path, text, beside);
  const lacksFile = (name: string): boolean => beside.length > 0 && !files.has(name);
  return checkFile({ file: path, text, reader, readFile: (name) => files.get(name), lacksFile });
}

function filesOf(path: string, text: string, beside: readonly FileBeside[]): ReadonlyMap<string, string> {
  return new Map([...beside.map((file) => [file.path, file.text] as const), [path, text]]);
}

/** Checks a provider's file, and prints what is found. */
export function checkExample(provider: ProviderName, text: string, beside: readonly FileBeside[]): ExampleRun {
  const { reader, path } = providerReaders[provider];
  const files = filesOf(path, text, beside);
  const { diagnostics, plan } = checkRepository(provider, text, beside);
  return { findings: diagnostics, text: printed() };

  function printed(): string {
    const lines: string[] = [];
    const stream = { style: (_: unknown, shown: string) => shown, line: (line: string) => void lines.push(line) };
    const root = '/repository';
    const reporter = createTextReporter({ cwd: root, strict: false }, { ...stream, write: stream.line });
    const input = { file: `${root}/${path}`, root, provider: reader.provider, plan, findings: diagnostics };
    reporter.add({ ...input, textOf: (name) => files.get(name) });
    return lines.join('\n');
  }
}

/** Compiles a config as `dte compile` does. */
export async function compileExample(config: string): Promise<ExampleRun> {
  const workspace = createWorkspace({ 'dte.config.ts': config });
  const { stderr } = await workspace.dte('compile');
  // Behind the findings come their number and what was written.
  const [text = ''] = stderr.split(/^\d+ (?:error|warning|note)s?\b/m);
  return { findings: await findingsIn(workspace), text: `${text.trim()}\n` };
}

/** What is found in a config when it is compiled. */
export async function findingsInConfig(config: string): Promise<readonly ExampleFinding[]> {
  return findingsIn(createWorkspace({ 'dte.config.ts': config }));
}

async function findingsIn(workspace: Workspace): Promise<readonly ExampleFinding[]> {
  const { stdout } = await workspace.dte('compile', '--format', 'json');
  const json: { readonly diagnostics: readonly ExampleFinding[] } = JSON.parse(stdout);
  return json.diagnostics;
}

/** Whether examples of that kind are the files of a provider. */
export function isProviderFile(kind: ExampleKind): kind is ProviderName {
  return kind !== 'config' && kind !== 'session';
}

/** What is printed of a code and of all that is more than a note. */
export function printedOf(code: string, { text }: ExampleRun): string {
  const findings = text.trimEnd().split(/\n\n(?=(?:error|warning|note) [\w-]+\/)/);
  return `${findings.filter((finding) => !finding.startsWith('note ') || finding.startsWith(`note ${code} `)).join('\n\n')}\n`;
}

/** The findings that are more than notes. */
export function loud(findings: readonly ExampleFinding[]): readonly string[] {
  const silent: Severity = 'info';
  return findings.filter(({ severity }) => severity !== silent).map(({ code }) => code);
}
