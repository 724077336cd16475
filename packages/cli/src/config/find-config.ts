import path from 'node:path';
import type { Diagnostic } from '@dtekit/core';
import { diagnose } from '@dtekit/core/provider';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import { isFile } from '../files/is-file.js';
import { toSlashes } from '../files/to-slashes.js';

/** The names a config is found by, in the order in which they are listed to people. */
export const configNames: readonly string[] = [
  'dte.config.ts',
  'dte.config.mts',
  'dte.config.js',
  'dte.config.mjs',
  'dte.config.json',
];

/** The config's absolute path, or why there is none. */
export type FoundConfig =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Finds the config that was named, or the only one in the current folder. */
export function findConfig(cwd: string, given: string | undefined): FoundConfig {
  if (given !== undefined) {
    const file = path.resolve(cwd, given);
    if (isFile(file)) return { ok: true, file };
    const [inside] = configsIn(file).map((name) => toSlashes(path.join(given, name)));
    const values = { given: toSlashes(given), inside };
    return { ok: false, diagnostics: [diagnose(cliCatalog, 'cli/config-not-found', values)] };
  }
  const names = configsIn(cwd);
  const [name] = names;
  if (name === undefined) {
    const above = configAbove(cwd);
    return { ok: false, diagnostics: [diagnose(cliCatalog, 'cli/config-not-found', { above })] };
  }
  if (names.length === 1) return { ok: true, file: path.join(cwd, name) };
  return { ok: false, diagnostics: [diagnose(cliCatalog, 'cli/config-ambiguous', { files: names })] };
}

/** The names of the configs in a folder. */
export function configsIn(folder: string): readonly string[] {
  return configNames.filter((name) => isFile(path.join(folder, name)));
}

/** Nobody wants the config of a folder above compiled unasked, but people forget in which folder they are. */
function configAbove(cwd: string): string | undefined {
  for (let folder = path.dirname(cwd), below = cwd; folder !== below; below = folder, folder = path.dirname(folder)) {
    const [name] = configsIn(folder);
    if (name !== undefined) return toSlashes(path.relative(cwd, path.join(folder, name)));
  }
  return undefined;
}
