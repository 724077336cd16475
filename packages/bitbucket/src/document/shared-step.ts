import type { BitbucketStep } from './step.js';

/** A step that is written once, under `definitions`, as `- step: &anchor`. */
export interface SharedStep {
  /** Name of the anchor: ASCII letters, digits, `_` and `-`; unique in the document. */
  readonly anchor: string;
  /** The step. */
  readonly step: BitbucketStep;
}

/** The repetition of a {@link SharedStep}, written as `step: *anchor`. */
export interface StepReference {
  /** Tells the reference from a step that is written out. */
  readonly kind: 'step-reference';
  /** Name of the anchor. */
  readonly anchor: string;
}

/** Refers to the shared step with that anchor. */
export function stepReference(anchor: string): StepReference {
  return { kind: 'step-reference', anchor };
}

/** Whether a value that stands for a step is a reference; every other value is the step itself. */
export function isStepReference(value: unknown): value is StepReference {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'step-reference';
}
