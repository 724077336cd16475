import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { remembered } from '../remembered.js';
import type { Pipeline } from './pipeline.js';
import { modelRules } from './rules/model-rules.js';

/** What the model rules find in a pipeline of the right shape: in a validated one, warnings at most. */
export function checkModel(pipeline: Pipeline): readonly Diagnostic[] {
  return findingsIn(pipeline);
}

/** A pipeline is judged when it is defined, and its warnings are told again for each provider. */
const findingsIn = remembered((pipeline: Pipeline): readonly Diagnostic[] =>
  modelRules.flatMap((rule) => rule.check(pipeline)),
);
