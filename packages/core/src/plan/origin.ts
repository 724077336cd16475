import type { Path } from '../diagnostics/diagnostic.js';

/** Where a part of a plan comes from; no part of its meaning. */
export interface Origin {
  /** Path in the pipeline that the team wrote, or in a plan that was lifted from a file. */
  readonly path: Path;
}
