import type { PipelineEntry } from './finding.js';

/** A file of a target: compiled, or failed because its target has errors. */
export type TargetFile = CompiledFile | FailedFile;

/** A file with its text. */
export interface CompiledFile extends FileIdentity {
  readonly kind: 'compiled';
  readonly text: string;
  /** How many jobs the file starts; absent for files that Nx Cloud reads. */
  readonly jobs?: JobCounts | undefined;
  /** Names of the variables that the provider must keep for it; none for files that Nx Cloud reads. */
  readonly secrets: readonly string[];
}

/** A file that was not made. */
export interface FailedFile extends FileIdentity {
  readonly kind: 'failed';
}

/** Which file it is. */
export interface FileIdentity {
  /** Relative to the output folder, normalized, with forward slashes. */
  readonly path: string;
  /** Id of the provider that reads it; absent for Nx Cloud's own files. */
  readonly provider?: string | undefined;
  /** Name of who reads it. */
  readonly reader: string;
  /** The pipeline it comes from, where the config has several. */
  readonly entry?: PipelineEntry | undefined;
}

/** Jobs by role. */
export interface JobCounts {
  readonly coordinators: number;
  readonly agents: number;
}
