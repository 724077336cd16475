import type { ProviderId } from '../check/known-providers.js';

/** What `dte explain` was asked to do. */
export interface ExplainRequest {
  /** A code, with or without its owner; absent for a list of all. */
  readonly code?: string | undefined;
  /** Whose example is shown; absent for that of the current folder, else the first. */
  readonly provider?: ProviderId | undefined;
  readonly format: 'text' | 'json';
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly color?: boolean | undefined;
}
