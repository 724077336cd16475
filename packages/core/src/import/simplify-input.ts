import type { PipelineInput } from '../model/pipeline.js';
import { deriveCaches } from './derive-caches.js';
import { parallelOfCommands, parallelOfRules } from './derive-parallel.js';
import { deriveStart } from './derive-start.js';
import { dropDefaults } from './drop-defaults.js';
import { hoists } from './hoist-settings.js';
import type { Rewrite } from './rewrite.js';
import type { SamePlan } from './same-plan.js';
import { shortenings } from './shorten-values.js';
import { typeCommands } from './type-commands.js';

/** Says the same pipeline as a person would: each thing once, nothing that goes without saying. */
export function simplifyInput(input: PipelineInput, isSame: SamePlan): PipelineInput {
  const started = rewrite(input, [deriveStart(undefined)], isSame);
  const typed = typeCommands(started, isSame);
  const derived = rewrite(typed, [parallelOfCommands, parallelOfRules, ...deriveCaches, ...hoists], isSame);
  return rewrite(dropDefaults(derived, isSame), shortenings, isSame);
}

/** Takes of each rewrite the first result that means the same. */
function rewrite(input: PipelineInput, rewrites: readonly Rewrite[], isSame: SamePlan): PipelineInput {
  return rewrites.reduce((current, change) => change(current).find(isSame) ?? current, input);
}
