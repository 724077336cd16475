import type { ProviderId } from './known-providers.js';

/** What `dte check` was asked to do. */
export interface CheckRequest {
  /** Files, folders, and `-` for standard input, as they were given. */
  readonly paths: readonly string[];
  /** The provider of all files; absent when path and content tell. */
  readonly provider?: ProviderId | undefined;
  /** Path of the config as it was given; absent when it is looked for. */
  readonly config?: string | undefined;
  /** Path of the file that standard input stands for; absent when it stands for none. */
  readonly stdinName?: string | undefined;
  readonly format: CheckFormat;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** `--color` or `--no-color`; absent when neither was given. */
  readonly color?: boolean | undefined;
}

/** How findings are printed: for people, for programs, for code scanning (SARIF), for GitLab's code quality report. */
export type CheckFormat = 'text' | 'json' | 'sarif' | 'gitlab';
