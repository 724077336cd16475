import path from 'node:path';
import { type Compilation, type CompileOptions, type ConfigEntry, compile, hasErrors, type Target } from '@dtekit/core';
import type { Finding, PipelineEntry } from './finding.js';
import { readBack } from './read-back.js';
import type { CompiledFile, FailedFile, JobCounts, TargetFile } from './target-file.js';

/** What the entries of a config became. */
export interface CompiledEntries {
  /** In the order of the config. */
  readonly files: readonly TargetFile[];
  readonly findings: readonly Finding[];
}

/** Compiles each pipeline for each of its targets. Several files may have one path. */
export async function compileEntries(
  entries: readonly ConfigEntry[],
  options: CompileOptions,
): Promise<CompiledEntries> {
  const requests = entries.flatMap(({ pipeline, targets }, index) => {
    const entry = entries.length === 1 ? undefined : { index, name: pipeline.name };
    return targets.map((target) => ({ pipeline, target, entry }));
  });
  const compiled: CompiledEntries[] = [];
  for (const request of requests) compiled.push(await compileTarget(request, options));
  return { files: compiled.flatMap(({ files }) => files), findings: compiled.flatMap(({ findings }) => findings) };
}

interface EntryTarget {
  readonly pipeline: ConfigEntry['pipeline'];
  readonly target: Target;
  readonly entry: PipelineEntry | undefined;
}

async function compileTarget(
  { pipeline, target, entry }: EntryTarget,
  options: CompileOptions,
): Promise<CompiledEntries> {
  const { id: provider, name: reader } = target.provider;
  const outcome = compile(pipeline, target, options);
  const request = { pipeline, provider, rules: options.rules };
  const undone = outcome.ok ? await readBack({ ...request, compilation: outcome.value }) : [];
  const findings = [...outcome.diagnostics, ...undone].map((diagnostic) => ({ diagnostic, entry }));
  const failed: FailedFile = { kind: 'failed', path: path.posix.normalize(target.path), provider, reader, entry };
  const isCompiled = outcome.ok && !hasErrors(undone);
  return { files: isCompiled ? compiledFiles(outcome.value, reader, entry) : [failed], findings };
}

function compiledFiles(
  { files, plan }: Compilation,
  providerName: string,
  entry: PipelineEntry | undefined,
): readonly CompiledFile[] {
  const jobs: JobCounts = {
    coordinators: plan.jobs.filter(({ role }) => role === 'coordinator').length,
    agents: plan.jobs.reduce((sum, { role, count }) => (role === 'agent' ? sum + count : sum), 0),
  };
  const secrets = plan.jobs.flatMap(({ env }) =>
    [...env.values()].flatMap((value) => (value.kind === 'secret' ? [value.variable] : [])),
  );
  return files.map((file) => ({
    kind: 'compiled',
    path: path.posix.normalize(file.path),
    text: file.text,
    provider: file.provider,
    reader: file.provider === undefined ? 'Nx Cloud' : providerName,
    jobs: file.provider === undefined ? undefined : jobs,
    secrets: file.provider === undefined ? [] : [...new Set(secrets)],
    entry,
  }));
}
