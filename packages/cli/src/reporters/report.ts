import type { Finding } from '../compile/finding.js';
import type { JobCounts } from '../compile/target-file.js';

/** What `dte compile` did, for whoever prints it. */
export interface CompileReport {
  /** Absolute path of the folder that all paths start at. */
  readonly root: string;
  /** Absolute path of the folder that people are in. */
  readonly cwd: string;
  /** The command that writes the files, as people type it. */
  readonly command: string;
  readonly files: readonly ReportedFile[];
  readonly findings: readonly Finding[];
  /** Whether warnings count as errors. */
  readonly strict: boolean;
  /** Where the files went or should have gone. */
  readonly destination: Destination;
}

/** Where files go: into place, into a comparison with what is in place, or to stdout. */
export type Destination = 'files' | 'verify' | 'stdout';

/** One file. */
export interface ReportedFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  /** Id of the provider that reads it; absent for Nx Cloud's own files. */
  readonly provider?: string | undefined;
  /** Name of who reads it. */
  readonly reader: string;
  /** Name of the pipeline, where the config has several. */
  readonly pipeline?: string | undefined;
  readonly jobs?: JobCounts | undefined;
  /** Names of the variables that its provider must keep. */
  readonly secrets: readonly string[];
  readonly status: FileStatus;
  /** How the file differs, as a unified diff; absent when it does not or nobody asked. */
  readonly diff?: string | undefined;
}

/** What became of a file. */
export type FileStatus =
  /** Written where there was none. */
  | 'created'
  /** Replaced. */
  | 'updated'
  /** Equal to what was there, and not touched. */
  | 'unchanged'
  /** Would be written where there is none (`--verify`). */
  | 'would-create'
  /** Would be replaced (`--verify`). */
  | 'would-update'
  /** Not written: what is there must not be replaced, or cannot be. */
  | 'refused'
  /** Not written, because of a problem elsewhere in the run. */
  | 'skipped'
  /** Not compiled: its target has errors. */
  | 'failed';
