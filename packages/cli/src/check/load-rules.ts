import path from 'node:path';
import type { Diagnostic, RuleSettings } from '@dtekit/core';
import { configsIn, findConfig } from '../config/find-config.js';
import { loadConfig } from '../config/load-config.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';

/** What becomes of findings, or why that is not known. */
export type LoadedRules =
  | { readonly ok: true; readonly rules: RuleSettings }
  | {
      readonly ok: false;
      readonly file: string;
      readonly findings: readonly Diagnostic[];
      readonly exitCode: ExitCode;
    };

/** Takes the rules of the config that was named, or of the one in the current folder. Without a config, there are none. */
export async function loadRules(given: string | undefined, cwd: string): Promise<LoadedRules> {
  if (given === undefined && configsIn(cwd).length === 0) return { ok: true, rules: {} };
  const found = findConfig(cwd, given);
  if (!found.ok) {
    const file = path.resolve(cwd, given ?? '.');
    return { ok: false, file, findings: found.diagnostics, exitCode: exitCodes.usage };
  }
  const loaded = await loadConfig(found.file, path.dirname(found.file));
  if (loaded.ok) return { ok: true, rules: loaded.config.rules ?? {} };
  return { ok: false, file: found.file, findings: loaded.diagnostics, exitCode: loaded.exitCode };
}
