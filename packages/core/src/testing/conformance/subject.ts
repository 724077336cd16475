import type { Target } from '@dtekit/core';
import type { Reader } from '@dtekit/core/reader';

/** A job as it can be seen in a provider's file; the instances of a pool are one job or several. */
export interface JobView {
  /** Name of the job in the file. */
  readonly name: string;
  /** A coordinator starts the run (`start-ci-run`, `start-nx-agents`), an agent waits for tasks (`start-agent`). */
  readonly role: 'coordinator' | 'agent' | 'other';
  /** How many run at once. */
  readonly instances: number;
  /** The occasions on which it runs, in the file's own words; equal for jobs that always run together. */
  readonly occasions: string;
}

/** A provider under test. */
export interface ConformanceSubject {
  /** Makes the target to test, with the settings to test. */
  readonly createTarget: () => Target;
  /**
   * Reads the provider's file back, independently of the code that wrote it, as the provider would: templates, matrices
   * and anchors expanded.
   */
  readonly read: (text: string) => readonly JobView[];
  /** Reads the provider's files with their meaning; absent for a provider that only writes. */
  readonly reader?: Reader;
}
