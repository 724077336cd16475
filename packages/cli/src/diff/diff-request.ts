import type { ProviderId } from '../check/known-providers.js';

/** What `dte diff` was asked to do. */
export interface DiffRequest {
  /** A CI file or a config, as it was given. */
  readonly left: string;
  /** The other one. */
  readonly right: string;
  /** The provider of the files; absent when path and content tell. */
  readonly provider?: ProviderId | undefined;
  /** Name of the pipeline, for a config with several; absent when there is but one to choose. */
  readonly pipeline?: string | undefined;
  readonly format: 'text' | 'json';
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly color?: boolean | undefined;
}
