import type { DiffSide } from '@dtekit/core/reader';
import type { CheckedInput } from '../check/checked-input.js';

/** A plan to compare, or why there is none. */
export type PlanSide =
  | { readonly ok: true; readonly side: DiffSide }
  | { readonly ok: false; readonly failed: CheckedInput };
