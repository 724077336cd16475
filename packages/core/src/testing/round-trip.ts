import type { PipelineInput, Target } from '@dtekit/core';
import type { CheckedFile, LiftLoss, Meaning, Plan, Reader } from '@dtekit/core/reader';
import { compile } from '../compile/compile.js';
import { definePipeline } from '../model/define-pipeline.js';
import { planMeaning } from '../plan/plan-meaning.js';
import { checkFile } from '../reader/check-file.js';

/** A pipeline that was written to a file and read back. */
export interface RoundTrip {
  /** What the pipeline means, without what the file has no words for. */
  readonly written: Meaning;
  /** What its file means, without the same. Equal to what was written. */
  readonly read: Meaning;
  /** The file as it was read: what it means with everything, and what is wrong with it. */
  readonly checked: CheckedFile;
}

/** What {@link roundTrip} writes and reads. */
export interface RoundTripOptions {
  /** The pipeline to write. */
  readonly input: PipelineInput;
  /** Writes the file. */
  readonly target: Target;
  /** Reads it. */
  readonly reader: Reader;
  /** What is forgotten on both sides before they are compared. Default: the losses of the reader. */
  readonly losses?: readonly LiftLoss[];
}

/** Writes a pipeline and reads its file back; `undefined` for a pipeline that the provider has no file for. */
export function roundTrip(options: RoundTripOptions): RoundTrip | undefined {
  const { input, target, reader, losses = reader.losses } = options;
  const outcome = compile(definePipeline(input), target);
  if (!outcome.ok) return undefined;
  const [file] = outcome.value.files;
  const checked = checkFile({ file: target.path, text: file?.text ?? '', reader });
  if (checked.plan === undefined) throw new Error('the file that was written is no YAML');
  return {
    written: planMeaning(withoutLosses(outcome.value.plan, losses)),
    read: planMeaning(withoutLosses(checked.plan, losses)),
    checked,
  };
}

/** A plan as it comes back from a file: each loss forgotten, in their order. */
export function withoutLosses(plan: Plan, losses: readonly LiftLoss[]): Plan {
  return losses.reduce((rest, { forget }) => forget(rest), plan);
}
