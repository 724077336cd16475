import type { Path } from '../diagnostics/diagnostic.js';
import type { Origin } from '../plan/origin.js';
import type { Fact, Through } from './lifted.js';

/** Collects where the facts of a plan are written while it is lifted. */
export interface FactList {
  /** What was noted so far, in that order. */
  readonly facts: readonly Fact[];
  /** Notes where a fact is written and returns its origin for the plan. */
  readonly note: (path: Path, native: Path, through?: readonly Through[]) => Origin;
}

/** Starts an empty list. */
export function createFactList(): FactList {
  const facts: Fact[] = [];
  return {
    facts,
    note(path, native, through = []) {
      facts.push({ path, native, ...(through.length === 0 ? {} : { through }) });
      return { path };
    },
  };
}
