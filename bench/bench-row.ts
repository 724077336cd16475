/** A line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  /** What it should be; empty for a figure that is only told. */
  readonly aim: string;
}
