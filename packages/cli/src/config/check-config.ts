import type { DteConfig, Target } from '@dtekit/core';

/** The config inside a module, or what is wrong with the module. */
export type CheckedConfig =
  | { readonly ok: true; readonly config: DteConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Something that is wrong with a default export. */
export interface ConfigProblem {
  readonly problem: string;
  readonly fix: string;
  /** The word in the file that it is about; absent when it is the export as a whole. */
  readonly names?: string;
}

/** Reads the config out of a module's namespace and makes sure that it is one. Anything may have been exported. */
export function checkConfig(namespace: unknown): CheckedConfig {
  const exported = defaultExport(namespace);
  if (exported === undefined) return refuse('there is no default export');
  if (!isObject(exported)) return refuse(`the default export is ${describe(exported)}`);
  if (exported.kind !== 'dte-config') {
    const isPipeline = exported.validated === true;
    return refuse(`the default export is ${isPipeline ? 'a pipeline without targets' : describe(exported)}`);
  }
  const problems = entryProblems(exported.entries);
  return problems.length === 0 && isConfig(exported) ? { ok: true, config: exported } : { ok: false, problems };
}

const defineConfigFix = 'write `export default defineConfig({ pipeline, targets: [gitlab()] })`';
const entriesFix = 'list pipelines with their targets, e.g. `entries: [{ pipeline, targets: [gitlab()] }]`';

function refuse(problem: string): CheckedConfig {
  return { ok: false, problems: [{ problem, fix: defineConfigFix }] };
}

/** `export default` of a module, or `module.exports` of a CommonJS file. */
function defaultExport(namespace: unknown): unknown {
  if (!isObject(namespace)) return undefined;
  return 'default' in namespace ? namespace.default : configOrNothing(namespace);
}

function configOrNothing(namespace: Record<string, unknown>): unknown {
  return namespace.kind === 'dte-config' ? namespace : undefined;
}

function entryProblems(entries: unknown): readonly ConfigProblem[] {
  if (!Array.isArray(entries)) return [{ problem: `\`entries\` is ${describe(entries)}`, fix: entriesFix }];
  return entries.flatMap((entry: unknown, index) => {
    const name = entries.length === 1 ? 'the config' : `entry ${index + 1} of the config`;
    if (!isObject(entry)) return [{ problem: `${name} is ${describe(entry)}`, fix: defineConfigFix }];
    return [...pipelineProblems(entry.pipeline, name), ...targetProblems(entry.targets, name)];
  });
}

function pipelineProblems(pipeline: unknown, owner: string): readonly ConfigProblem[] {
  if (isObject(pipeline) && pipeline.validated === true) return [];
  const problem = isObject(pipeline) ? 'was not made with `definePipeline`' : `is ${describe(pipeline)}`;
  return [{ problem: `\`pipeline\` of ${owner} ${problem}`, fix: 'write `pipeline: definePipeline({ … })`' }];
}

function targetProblems(targets: unknown, owner: string): readonly ConfigProblem[] {
  const fix = 'list targets, at least one, e.g. `targets: [gitlab()]`';
  if (!Array.isArray(targets)) return [{ problem: `\`targets\` of ${owner} is ${describe(targets)}`, fix }];
  if (targets.length === 0) return [{ problem: `\`targets\` of ${owner} is empty`, fix }];
  return targets.flatMap((target: unknown, index) => {
    if (isTarget(target)) return [];
    const problem = `\`targets[${index}]\` of ${owner} is ${describe(target)}`;
    return [{ problem, fix: typeof target === 'function' ? 'call it: `gitlab()`, not `gitlab`' : fix }];
  });
}

function isConfig(value: object): value is DteConfig {
  return 'kind' in value && value.kind === 'dte-config';
}

function isTarget(value: unknown): value is Target {
  if (!isObject(value)) return false;
  const { provider, path, emit } = value;
  return (
    isObject(provider) && typeof provider.id === 'string' && typeof path === 'string' && typeof emit === 'function'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'missing';
  if (value instanceof Promise) return 'a promise';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string') return `the text \`${value}\``;
  return typeof value === 'object' ? 'an object of another kind' : `\`${String(value)}\``;
}
