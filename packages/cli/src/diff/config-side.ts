import path from 'node:path';
import { compile, type DteConfig, type Pipeline, type Target } from '@dtekit/core';
import { diagnose, didYouMean } from '@dtekit/core/provider';
import { failedInput } from '../check/checked-input.js';
import { findConfig } from '../config/find-config.js';
import { loadConfig } from '../config/load-config.js';
import { cliCatalog } from '../diagnostics/cli-catalog.js';
import type { PlanSide } from './plan-side.js';

/** Whether a path is that of a config rather than of a CI file. */
export function isConfigPath(file: string): boolean {
  return /\.[mc]?[jt]s$|(?:^|[\\/])dte\.config\.json$/.test(file);
}

/** A config that was loaded, or why there is none. */
export type LoadedSide =
  | { readonly ok: true; readonly file: string; readonly config: DteConfig }
  | { readonly ok: false; readonly failed: ReturnType<typeof failedInput> };

/** Loads the config at a path. */
export async function loadConfigSide(given: string, cwd: string): Promise<LoadedSide> {
  const found = findConfig(cwd, given);
  if (!found.ok) return { ok: false, failed: failedInput(path.resolve(cwd, given), found.diagnostics) };
  const loaded = await loadConfig(found.file, path.dirname(found.file));
  if (loaded.ok) return { ok: true, file: found.file, config: loaded.config };
  return { ok: false, failed: failedInput(found.file, loaded.diagnostics) };
}

/** What is wanted of a config with several pipelines or targets. */
export interface Wanted {
  /** Ids of the providers of the other side, the best first; none when anything will do. */
  readonly providers: readonly string[];
  /** Absolute path of the other side, where that is a CI file. */
  readonly file?: string | undefined;
  /** Name of the pipeline that was asked for. */
  readonly pipeline?: string | undefined;
}

/** The plan that a config compiles to: for the provider of the other side if it has a target for it. */
export function compileConfigSide(file: string, config: DteConfig, wanted: Wanted): PlanSide {
  const all = config.entries.flatMap(({ pipeline, targets }) => targets.map((target) => ({ pipeline, target })));
  if (all.length === 0) {
    const finding = diagnose(cliCatalog, 'cli/nothing-to-compile', { file: path.basename(file) });
    return { ok: false, failed: failedInput(file, [finding]) };
  }
  const chosen = narrow(all, file, wanted);
  const [first] = chosen;
  const names = [...new Set(chosen.map(({ pipeline }) => pipeline.name))];
  if (first === undefined || names.length > 1) return notChosen(file, all, wanted);
  const compiled = compile(first.pipeline, first.target, { rules: config.rules });
  if (!compiled.ok) return { ok: false, failed: failedInput(file, compiled.diagnostics) };
  return { ok: true, side: { plan: compiled.value.plan, provider: first.target.provider } };
}

interface Choice {
  readonly pipeline: Pipeline;
  readonly target: Target;
}

function narrow(all: readonly Choice[], config: string, { providers, file, pipeline }: Wanted): readonly Choice[] {
  const named = all.filter((choice) => pipeline === undefined || choice.pipeline.name === pipeline);
  const provider = providers.find((id) => named.some(({ target }) => target.provider.id === id));
  const fitting = named.filter(({ target }) => provider === undefined || target.provider.id === provider);
  const written = fitting.filter(({ target }) => path.resolve(path.dirname(config), target.path) === file);
  return written.length > 0 ? written : fitting;
}

function notChosen(file: string, all: readonly Choice[], { pipeline }: Wanted): PlanSide {
  const names = [...new Set(all.map((choice) => choice.pipeline.name))];
  const suggestion = pipeline === undefined ? undefined : didYouMean(pipeline, names);
  const finding = diagnose(cliCatalog, 'cli/which-pipeline', { given: pipeline, names, suggestion });
  return { ok: false, failed: failedInput(file, [finding]) };
}
