import type { Diagnostic } from '@dtekit/core';

/** A diagnostic with the part of the config that it is about. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  /** The pipeline its path starts at; absent for configs with one pipeline, and for findings about files. */
  readonly entry?: PipelineEntry | undefined;
}

/** One of several pipelines in a config. */
export interface PipelineEntry {
  /** Position in the config, from 0. */
  readonly index: number;
  /** Name of the pipeline. */
  readonly name: string;
}

/** Findings that belong to no pipeline in particular. */
export function findingsOf(diagnostics: readonly Diagnostic[]): readonly Finding[] {
  return diagnostics.map((diagnostic) => ({ diagnostic }));
}
