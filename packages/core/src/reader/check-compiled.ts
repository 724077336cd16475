import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import { checkPlan } from '../plan/rules/rules.js';
import { modelPathOf } from '../provider/model-path.js';
import type { ConfigFile } from '../provider/provider.js';
import { readYaml } from '../source/read-yaml.js';
import type { Reader } from './reader.js';

/** What {@link checkCompiled} checks. */
export interface CheckCompiledOptions {
  /** The provider's file, as compilation made it. */
  readonly file: ConfigFile;
  /** The plan that it was made from. */
  readonly plan: Plan;
  /** Reads files of the same provider. */
  readonly reader: Reader;
}

/**
 * Reads a compiled file back and judges what it means, for files that are more than their plan: overrides and native jobs
 * are laid over it last, and may undo what the rules made sure of. Returns what the plan itself does not show, at the
 * place in the pipeline that it comes from.
 */
export function checkCompiled({ file, plan, reader }: CheckCompiledOptions): readonly Diagnostic[] {
  const { file: source } = readYaml(file.path, file.text);
  if (source.root === undefined) return [];
  const { provider } = reader;
  const result = reader.read(source);
  const known = new Set(checkPlan(plan, { provider }).map(keyOf));
  return checkPlan({ ...result.plan, workspace: plan.workspace }, { provider })
    .filter((finding) => !known.has(keyOf(finding)))
    .map(({ related: _, ...finding }) => ({
      ...finding,
      provider: provider.id,
      path: modelPathOf(result.nativePathOf(finding.path), file.origins),
    }));
}

function keyOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
