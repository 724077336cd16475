import { type Diagnostic, type DteConfig, PipelineError } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type CheckedConfig, type ConfigProblem, checkConfig } from './check-config.js';
import { explainImportFailure, type ImportFailure } from './import-failure.js';
import { importModule } from './import-module.js';
import { locateInput } from './input-location.js';
import { readJsonConfig } from './json-config.js';
import { findDefaultExport, findQuoted, locateSource } from './source-location.js';
import { findUserFrame } from './user-frame.js';

/** A config, or why there is none and what the command exits with. */
export type LoadedConfig =
  | { readonly ok: true; readonly config: DteConfig }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly exitCode: ExitCode };

/** Runs or reads a config file and takes what it says. Places in diagnostics are relative to `root`. */
export async function loadConfig(file: string, root: string): Promise<LoadedConfig> {
  if (file.endsWith('.json')) {
    const read = await readJsonConfig(file);
    return read.ok ? accept(read.checked, file, root) : notLoadable(read.failure, file, root);
  }
  let namespace: unknown;
  try {
    namespace = await importModule(file);
  } catch (error) {
    if (PipelineError.isInstance(error)) return refusedPipeline(error, file, root);
    return notLoadable(explainImportFailure(error, file), file, root);
  }
  return accept(checkConfig(namespace), file, root);
}

async function accept(checked: CheckedConfig, file: string, root: string): Promise<LoadedConfig> {
  const problems = checked.ok ? await ruleProblems(checked.config) : checked.problems;
  if (checked.ok && problems.length === 0) return checked;
  const diagnostics = problems.map((problem) => {
    const place = problem.names === undefined ? undefined : findQuoted(file, problem.names);
    const location = locateSource(place ?? findDefaultExport(file), root);
    return diagnose(cliCatalog, 'cli/config-invalid', { file: location.file, ...problem }, { location });
  });
  return { ok: false, diagnostics, exitCode: exitCodes.usage };
}

/** To know all codes takes all providers: a config without rules does not pay for them. */
async function ruleProblems(config: DteConfig): Promise<readonly ConfigProblem[]> {
  if (config.rules === undefined) return [];
  return (await import('./check-rules.js')).findRuleProblems(config);
}

/** The config runs, but one of its pipelines is wrong: those are problems found, not a config that cannot be loaded. */
function refusedPipeline(error: PipelineError, file: string, root: string): LoadedConfig {
  const call = findUserFrame(error, file);
  const diagnostics = error.diagnostics.map((diagnostic) =>
    call === undefined ? diagnostic : { location: locateInput(call, diagnostic.path, root), ...diagnostic },
  );
  return { ok: false, diagnostics, exitCode: exitCodes.problems };
}

function notLoadable(failure: ImportFailure, file: string, root: string): LoadedConfig {
  const location = locateSource(failure.place ?? { file, line: 1 }, root);
  const values = { file: location.file, failure };
  const diagnostics = [diagnose(cliCatalog, 'cli/config-not-loadable', values, { location })];
  return { ok: false, diagnostics, exitCode: exitCodes.usage };
}
