import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Pipeline } from '../pipeline.js';

/** A rule about what a team wrote: whatever is gone, or looks alike, once the pipeline is planned. */
export interface ModelRule {
  /** The code of its findings. */
  readonly code: string;
  /** Finds every place that breaks the rule. The pipeline has the right shape, but may break any other rule. */
  readonly check: (pipeline: Pipeline) => readonly Diagnostic[];
}
