import type { PipelineInput } from '@dtekit/core';

/** A pipeline that every provider is tried with. */
export interface Scenario {
  /** Name, lower case with dashes. */
  readonly name: string;
  /** What it is there to show. */
  readonly shows: string;
  /** The pipeline. */
  readonly input: PipelineInput;
  /** Codes of the errors that a provider's limits make unavoidable, by provider id. Default: it compiles everywhere. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
}
