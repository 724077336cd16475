import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { findConfig } from '../config/find-config.js';
import { loadConfig } from '../config/load-config.js';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { isFile } from '../files/is-file.js';
import { compileEntries } from './compile-entries.js';
import type { CompileRequest } from './compile-request.js';
import { fileHeader } from './file-header.js';
import { type Finding, findingsOf } from './finding.js';
import { mergeFiles } from './merge-files.js';
import { selectTargets } from './select-targets.js';
import type { TargetFile } from './target-file.js';

/** What a config compiles to, or why nothing could be compiled. */
export type CompiledConfig = Compiled | NotCompiled;

/** The files of a config. */
export interface Compiled {
  readonly ok: true;
  /** Absolute path of the folder that the files belong to. */
  readonly root: string;
  /** One per path. */
  readonly files: readonly TargetFile[];
  readonly findings: readonly Finding[];
}

/** Why there are no files. */
export interface NotCompiled {
  readonly ok: false;
  /** Absolute path of the folder that places in findings are relative to. */
  readonly root: string;
  readonly findings: readonly Finding[];
  readonly exitCode: ExitCode;
}

/** Finds, loads and compiles a config. Writes nothing. The root is where the files belong: the config's folder or `--out`. */
export async function compileConfig(request: CompileRequest, cwd: string): Promise<CompiledConfig> {
  const out = request.out === undefined ? undefined : path.resolve(cwd, request.out);
  if (out !== undefined && isFile(out)) {
    return refuse(cwd, [diagnose(cliCatalog, 'cli/out-is-a-file', { out: request.out ?? out })], exitCodes.usage);
  }
  const found = findConfig(cwd, request.config);
  if (!found.ok) return refuse(out ?? cwd, found.diagnostics, exitCodes.usage);
  const root = out ?? path.dirname(found.file);
  const loaded = await loadConfig(found.file, root);
  if (!loaded.ok) return refuse(root, loaded.diagnostics, loaded.exitCode);
  if (loaded.config.entries.length === 0) {
    const file = path.basename(found.file);
    return refuse(root, [diagnose(cliCatalog, 'cli/nothing-to-compile', { file })], exitCodes.usage);
  }
  const selected = selectTargets(loaded.config, request.providers);
  if (!selected.ok) return refuse(root, selected.diagnostics, exitCodes.usage);
  const options = { ...fileHeader(found.file, root), rules: loaded.config.rules };
  const { files, findings } = mergeFiles(await compileEntries(selected.entries, options));
  return { ok: true, root, files, findings };
}

function refuse(root: string, diagnostics: readonly Diagnostic[], exitCode: ExitCode): NotCompiled {
  return { ok: false, root, findings: findingsOf(diagnostics), exitCode };
}
