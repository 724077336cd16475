/** A place in a source file. */
export interface SourcePlace {
  /** Absolute path. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; absent when the whole line is meant. */
  readonly column?: number;
}
