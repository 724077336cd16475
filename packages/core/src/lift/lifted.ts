import type { Path } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';

/** A plan that was lifted from a document, and where in the document each of its facts is written. */
export interface Lifted {
  /** The plan. The paths of its origins are paths in the plan itself, e.g. `['jobs', 0, 'steps', 3]`. */
  readonly plan: Plan;
  /** Where the facts of the plan are written. A fact that is not listed is where the next larger one is. */
  readonly facts: readonly Fact[];
}

/** Where one fact of a plan is written. */
export interface Fact {
  /** The fact, as rules point at it: `['jobs', 0]`, `['jobs', 0, 'env', 'NX_BRANCH']`, `['jobs', 0, 'retries']`. */
  readonly path: Path;
  /** Path in the document. */
  readonly native: Path;
  /** What led from the job to that place, outermost first; absent where it is written in the job itself. */
  readonly through?: readonly Through[];
}

/** A reference that a fact was reached by. */
export interface Through {
  /** What is referred to, in the words of the file, e.g. `extends: .base`, `command setup`, `default`. */
  readonly what: string;
  /** Where in the document the reference stands. */
  readonly native: Path;
}
