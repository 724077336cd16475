import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Pipeline } from './pipeline.js';
import { modelRules } from './rules/model-rules.js';

/** What the model rules find in a pipeline of the right shape: in a validated one, warnings at most. */
export function checkModel(pipeline: Pipeline): readonly Diagnostic[] {
  return modelRules.flatMap((rule) => rule.check(pipeline));
}
