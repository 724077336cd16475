import type { NamedValues } from '@dtekit/core/provider';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIStep } from './step.js';

/** Steps that jobs reuse under a name. */
export interface CircleCICommand {
  /** What it does, for readers. */
  readonly description?: string;
  /** What it can be told, by name. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  /** What it does, in order. */
  readonly steps: readonly CircleCIStep[];
}
