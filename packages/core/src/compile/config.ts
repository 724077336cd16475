import type { RuleSettings } from '../diagnostics/rule-settings.js';
import type { Pipeline } from '../model/pipeline.js';
import type { Target } from '../provider/provider.js';

/** One pipeline and where it goes. */
export interface ConfigEntry {
  /** The pipeline, from `definePipeline`. */
  readonly pipeline: Pipeline;
  /** The targets it is compiled for, e.g. `[circleci(), gitlab(), bitbucket()]`. */
  readonly targets: readonly Target[];
}

/** What a config says besides its pipelines. */
export interface ConfigSettings {
  /**
   * What becomes of findings, by code or by owner: `off` or another severity. `dte check` and `dte compile` keep to it. What
   * no file can be made with stays an error of `dte compile`: all that `definePipeline` or a provider refuses. Default: all
   * findings are told, as severe as they are.
   */
  readonly rules?: RuleSettings | undefined;
}

/** One pipeline with its targets and settings. */
export interface SinglePipelineConfig extends ConfigEntry, ConfigSettings {}

/** Several pipelines, or none, with settings. Without a pipeline, the config is for `dte check` alone. */
export interface PipelinesConfig extends ConfigSettings {
  /** The pipelines with their targets. Default: none. */
  readonly entries?: readonly ConfigEntry[] | undefined;
}

/** What `defineConfig` takes. */
export type ConfigInput = SinglePipelineConfig | PipelinesConfig | readonly ConfigEntry[];

/** What `dte.config.ts` exports by default. */
export interface DteConfig extends ConfigSettings {
  /** Tells the value from anything else that a config file may export. */
  readonly kind: 'dte-config';
  /** The pipelines with their targets, in the order they are compiled; none where the config has settings only. */
  readonly entries: readonly ConfigEntry[];
}

/**
 * The default export of `dte.config.ts`: one pipeline with its targets, or several; and what becomes of findings.
 *
 * @example
 * ```ts
 * export default defineConfig({ pipeline, targets: [circleci(), gitlab()], rules: { 'dte/shallow-clone': 'off' } });
 * ```
 */
export function defineConfig(config: ConfigInput): DteConfig {
  if (isList(config)) return { kind: 'dte-config', entries: config };
  const settings = config.rules === undefined ? {} : { rules: config.rules };
  if (!isSingle(config)) return { kind: 'dte-config', entries: config.entries ?? [], ...settings };
  return { kind: 'dte-config', entries: [{ pipeline: config.pipeline, targets: config.targets }], ...settings };
}

function isList(config: ConfigInput): config is readonly ConfigEntry[] {
  return Array.isArray(config);
}

/** One that lacks a part of its pipeline counts, so that whoever loads it can tell what is missing. */
function isSingle(config: SinglePipelineConfig | PipelinesConfig): config is SinglePipelineConfig {
  return 'pipeline' in config || 'targets' in config;
}
