import type { Destination } from '../reporters/report.js';

/** What `dte compile` was asked to do. */
export interface CompileRequest {
  /** Path of the config as it was given; absent when it is to be found. */
  readonly config?: string | undefined;
  /** Folder to compile to as it was given. Default: the config's. */
  readonly out?: string | undefined;
  /** Ids of the providers to compile for; empty for all. */
  readonly providers: readonly string[];
  readonly destination: Destination;
  readonly format: 'text' | 'json';
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** Whether to replace files that were edited by hand or not generated. */
  readonly force: boolean;
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly color?: boolean | undefined;
}
