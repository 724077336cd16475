/** How much a diagnostic weighs: an `error` stops the compilation, a `warning` does not (unless strict), an `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a value: object keys and list positions from the root, e.g. `['agents', 0, 'count']`. */
export type Path = readonly (string | number)[];

/** A range in a file. Lines and columns count from 1; the end is exclusive. */
export interface FileLocation {
  /** Path of the file, relative to the repository root, with forward slashes. */
  readonly file: string;
  /** First line, from 1. */
  readonly line: number;
  /** Column in the first line, from 1. */
  readonly column: number;
  /** Last line, from 1. */
  readonly endLine: number;
  /** Column in the last line behind the range, from 1. */
  readonly endColumn: number;
}

/** A second place that helps to understand a diagnostic, e.g. the first of two jobs with one name. */
export interface RelatedPlace {
  /** What is to be seen there, e.g. `agents start here`. */
  readonly message: string;
  /** Where in the pipeline; absent when the place is in a file only. */
  readonly path?: Path;
  /** Where in a file; absent for places in the model. */
  readonly location?: FileLocation;
}

/** One finding about a pipeline or a file. Plain data: what prints it decides how. */
export interface Diagnostic {
  /** Stable id, `owner/name`, listed in `docs/diagnostics.md`. Never renamed or reused. */
  readonly code: string;
  /** How much it weighs. The catalogue has one for each code; a finding that is less sure has a lower one. */
  readonly severity: Severity;
  /** What is wrong, with the offending value. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** Where in the pipeline that the team wrote. Empty when the finding is about the whole pipeline. */
  readonly path: Path;
  /** Id of the provider the finding is about; absent when it holds for all of them. */
  readonly provider?: string;
  /** Where in a file; absent for findings about the model. */
  readonly location?: FileLocation;
  /** Other places that belong to the finding. */
  readonly related?: readonly RelatedPlace[];
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** A path as people write it: `agents[0].count`, `env["A B"]`; `pipeline` for the root. */
export function formatPath(path: Path): string {
  if (path.length === 0) return 'pipeline';
  return path.map(formatSegment).join('').replace(/^\./, '');
}

function formatSegment(segment: string | number): string {
  if (typeof segment === 'number') return `[${segment}]`;
  return /^[A-Za-z_$][\w$]*$/.test(segment) ? `.${segment}` : `[${JSON.stringify(segment)}]`;
}
