import { type Diagnostic, type DteConfig, PipelineError } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { checkConfig } from './check-config.js';
import { explainImportFailure } from './import-failure.js';
import { importModule } from './import-module.js';
import { locateInput } from './input-location.js';
import { findDefaultExport, locateSource } from './source-location.js';
import { findUserFrame } from './user-frame.js';

/** A config, or why there is none and what the command exits with. */
export type LoadedConfig =
  | { readonly ok: true; readonly config: DteConfig }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly exitCode: ExitCode };

/** Runs a config file and takes what it exports. Places in diagnostics are relative to `root`. */
export async function loadConfig(file: string, root: string): Promise<LoadedConfig> {
  let namespace: unknown;
  try {
    namespace = await importModule(file);
  } catch (error) {
    return PipelineError.isInstance(error) ? refusedPipeline(error, file, root) : unloadable(error, file, root);
  }
  const checked = checkConfig(namespace);
  if (checked.ok) return checked;
  const location = locateSource(findDefaultExport(file), root);
  const diagnostics = checked.problems.map((problem) =>
    diagnose(cliCatalog, 'cli/config-invalid', { file: location.file, ...problem }, { location }),
  );
  return { ok: false, diagnostics, exitCode: exitCodes.usage };
}

/** The config runs, but one of its pipelines is wrong: those are problems found, not a config that cannot be loaded. */
function refusedPipeline(error: PipelineError, file: string, root: string): LoadedConfig {
  const call = findUserFrame(error, file);
  const diagnostics = error.diagnostics.map((diagnostic) =>
    call === undefined ? diagnostic : { location: locateInput(call, diagnostic.path, root), ...diagnostic },
  );
  return { ok: false, diagnostics, exitCode: exitCodes.problems };
}

function unloadable(error: unknown, file: string, root: string): LoadedConfig {
  const failure = explainImportFailure(error, file);
  const location = locateSource(failure.place ?? { file, line: 1 }, root);
  const values = { file: location.file, failure };
  const diagnostics = [diagnose(cliCatalog, 'cli/config-not-loadable', values, { location })];
  return { ok: false, diagnostics, exitCode: exitCodes.usage };
}
