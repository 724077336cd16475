/** How long a job may be silent and how long it may take. */
export interface TimeoutsInput {
  /**
   * Minutes without a word before the job is given up. Default: 60, which is also how long Nx Cloud waits by default
   * (`NX_CLOUD_AGENT_TIMEOUT_MS`, `NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS`). Another value sets those two variables as well.
   */
  readonly silenceMinutes?: number;
  /** Minutes the job may take in all. Default: 90. Must be greater than the silence timeout. */
  readonly totalMinutes?: number;
}
