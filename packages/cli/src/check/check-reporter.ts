import type { CheckedInput } from './checked-input.js';

/** Tells what checks gave, input by input, in one format. */
export interface CheckReporter {
  /** Takes an input when it was checked. */
  readonly add: (checked: CheckedInput) => void;
  /** Is called behind the last input. */
  readonly end: () => void;
}

/** What every reporter needs. */
export interface ReporterSettings {
  /** Absolute path of the folder that people are in. */
  readonly cwd: string;
  /** Whether warnings count as errors. */
  readonly strict: boolean;
}
