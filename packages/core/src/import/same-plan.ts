import { hasErrors } from '../diagnostics/diagnostic.js';
import { checkModel } from '../model/check-model.js';
import { parsePipeline } from '../model/parse-pipeline.js';
import type { PipelineInput } from '../model/pipeline.js';
import { copyPlain } from '../model/plain-copy.js';
import { checkShape } from '../model/schema/check-shape.js';
import type { Plan } from '../plan/plan.js';
import { planMeaning } from '../plan/plan-meaning.js';
import { planPipeline } from '../plan/plan-pipeline.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { LiftLoss } from '../reader/reader.js';

/** Judges whether a pipeline still means the same. */
export type SamePlan = (input: PipelineInput) => boolean;

/**
 * What a pipeline means to a provider, whatever rules on its meaning say; `undefined` for one that is none or breaks a rule
 * of the model.
 */
export function planOf(input: PipelineInput, provider: ProviderDescription): Plan | undefined {
  const shape = checkShape(copyPlain(input).value);
  if (!shape.ok || hasErrors(checkModel(shape.pipeline))) return undefined;
  return planPipeline(shape.pipeline, provider).value;
}

/**
 * Judges by what a file of the provider can say of a plan, and by the files beside it. Of a pipeline that was valid only
 * valid ones are the same; of the others, only whether they mean the same is asked, for that is what most are not.
 */
export function sameAs(input: PipelineInput, provider: ProviderDescription, losses: readonly LiftLoss[]): SamePlan {
  const meaningOf = (one: PipelineInput): string => {
    const plan = planPipeline({ ...one, validated: true }, provider).value;
    return JSON.stringify(planMeaning({ ...forget(plan, losses), workspace: plan.workspace }));
  };
  if (planOf(input, provider) === undefined) return () => false;
  const meaning = meaningOf(input);
  const wasValid = parsePipeline(input).ok;
  const isValid = (one: PipelineInput): boolean =>
    wasValid ? parsePipeline(one).ok : planOf(one, provider) !== undefined;
  return (other) => meaningOf(other) === meaning && isValid(other);
}

function forget(plan: Plan, losses: readonly LiftLoss[]): Plan {
  return losses.reduce((rest, loss) => loss.forget(rest), plan);
}
