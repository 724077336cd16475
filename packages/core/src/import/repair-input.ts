import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { parsePipeline } from '../model/parse-pipeline.js';
import type { PipelineInput } from '../model/pipeline.js';
import { planPipeline } from '../plan/plan-pipeline.js';
import { checkPlan } from '../plan/rules/rules.js';
import type { ProviderDescription } from '../provider/provider.js';
import { repairsOf } from './input-repairs.js';

/** A pipeline without what the model refuses, as far as that is possible, and the errors that are left. */
export interface Repaired {
  readonly input: PipelineInput;
  readonly errors: readonly Diagnostic[];
}

/** Corrects or leaves out what the model refuses, one error after the other. An error that is gone may uncover another. */
export function repairInput(input: PipelineInput, provider: ProviderDescription): Repaired {
  const solved = new Set<string>();
  let current = judged(input, provider);
  while (current.errors.length > 0) {
    const step = nextStep(current, solved, provider);
    if (step === undefined) return current;
    solved.add(step.solved);
    current = step.repaired;
  }
  return current;
}

interface Step {
  readonly repaired: Repaired;
  /** The error that is gone. */
  readonly solved: string;
}

/** The repair of the first error that can be repaired: the gentlest of those that do the least harm. */
function nextStep(
  { input, errors }: Repaired,
  solved: ReadonlySet<string>,
  provider: ProviderDescription,
): Step | undefined {
  const known = new Set(errors.map(keyOf));
  const harmOf = (repaired: Repaired): number =>
    repaired.errors.filter((left) => left.code.startsWith('model/') && !known.has(keyOf(left))).length;
  for (const error of errors) {
    const key = keyOf(error);
    const repairs = repairsOf(input, error)
      .map((repaired) => judged(repaired, provider))
      .filter((repaired) => repaired.errors.every((left) => keyOf(left) !== key && !solved.has(keyOf(left))));
    const least = Math.min(...repairs.map(harmOf));
    const best = repairs.find((repaired) => harmOf(repaired) === least);
    if (best !== undefined) return { repaired: best, solved: key };
  }
  return undefined;
}

function keyOf({ code, path }: Diagnostic): string {
  return JSON.stringify([code, path]);
}

function judged(input: PipelineInput, provider: ProviderDescription): Repaired {
  return { input, errors: findingsIn(input, provider).filter(({ severity }) => severity === 'error') };
}

/** What compiling for the provider would find, its own limits aside. */
function findingsIn(input: PipelineInput, provider: ProviderDescription): readonly Diagnostic[] {
  const outcome = parsePipeline(input);
  return outcome.ok ? checkPlan(planPipeline(outcome.value, provider).value, { provider }) : outcome.diagnostics;
}
