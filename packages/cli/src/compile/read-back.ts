import { applyRuleSettings, type Compilation, type Diagnostic, type Pipeline, type RuleSettings } from '@dtekit/core';
import { knownProviders } from '../check/known-providers.js';

/** A compiled pipeline that is read back. */
export interface ReadBackRequest {
  readonly pipeline: Pipeline;
  /** Id of the provider it was compiled for. */
  readonly provider: string;
  readonly compilation: Compilation;
  readonly rules: RuleSettings | undefined;
}

/**
 * What the rules say to a file that is more than its plan. Overrides and native jobs come last and may undo what the rules
 * made sure of; without them a file means what its plan means, and nothing has to be read.
 */
export async function readBack(request: ReadBackRequest): Promise<readonly Diagnostic[]> {
  const { pipeline, provider, compilation, rules = {} } = request;
  const known = knownProviders.find(({ id }) => id === provider);
  const [file] = compilation.files;
  if (known === undefined || file === undefined || !isMoreThanItsPlan(pipeline, known.id)) return [];
  const [{ checkCompiled }, reader] = await Promise.all([import('@dtekit/core/reader'), known.load()]);
  return applyRuleSettings(checkCompiled({ file, plan: compilation.plan, reader }), rules);
}

function isMoreThanItsPlan({ overrides, jobs = [] }: Pipeline, provider: string): boolean {
  const isOverridden = Object.entries(overrides ?? {}).some(([id, value]) => id === provider && value !== undefined);
  return isOverridden || jobs.some((job) => job.kind === 'native-job' && job.provider === provider);
}
