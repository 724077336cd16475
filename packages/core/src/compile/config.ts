import type { Pipeline } from '../model/pipeline.js';
import type { Target } from '../provider/provider.js';

/** One pipeline and where it goes. */
export interface ConfigEntry {
  /** The pipeline, from `definePipeline`. */
  readonly pipeline: Pipeline;
  /** The targets it is compiled for, e.g. `[circleci(), gitlab(), bitbucket()]`. */
  readonly targets: readonly Target[];
}

/** What `dte.config.ts` exports by default. */
export interface DteConfig {
  /** Tells the value from anything else that a config file may export. */
  readonly kind: 'dte-config';
  /** The pipelines with their targets, in the order they are compiled. */
  readonly entries: readonly ConfigEntry[];
}

/**
 * The default export of `dte.config.ts`: one pipeline with its targets, or several.
 *
 * @example
 * ```ts
 * export default defineConfig({ pipeline, targets: [circleci(), gitlab()] });
 * ```
 */
export function defineConfig(config: ConfigEntry | readonly ConfigEntry[]): DteConfig {
  return { kind: 'dte-config', entries: isList(config) ? config : [config] };
}

function isList(config: ConfigEntry | readonly ConfigEntry[]): config is readonly ConfigEntry[] {
  return Array.isArray(config);
}
