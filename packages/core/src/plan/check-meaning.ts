import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeInPipeline } from '../diagnostics/place-in-pipeline.js';
import type { Pipeline } from '../model/pipeline.js';
import { anyProvider } from '../provider/any-provider.js';
import { planPipeline } from './plan-pipeline.js';
import { checkPlan } from './rules/rules.js';

/** The errors in a pipeline's meaning that hold whatever the provider is. */
export function checkMeaning(pipeline: Pipeline): readonly Diagnostic[] {
  const plan = planPipeline(pipeline, anyProvider).value;
  return checkPlan(plan, { provider: anyProvider })
    .filter(({ severity }) => severity === 'error')
    .map((finding) => placeInPipeline(finding, pipeline));
}
