import type { ProviderId } from '../check/known-providers.js';

/** What `dte import` was asked to do. */
export interface ImportRequest {
  /** The CI file, as it was given. */
  readonly file: string;
  /** The config to write, as it was given. */
  readonly out: string;
  /** The provider of the file; absent when path and content tell. */
  readonly provider?: ProviderId | undefined;
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly color?: boolean | undefined;
}
