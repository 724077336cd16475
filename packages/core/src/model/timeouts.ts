/** How long a job may be silent and how long it may take. */
export interface TimeoutsInput {
  /**
   * Minutes without a word before the job is given up. Default: 60, which is also how long Nx Cloud waits by default
   * (`NX_CLOUD_AGENT_TIMEOUT_MS`, `NX_CLOUD_ORCHESTRATOR_TIMEOUT_MS`:
   * https://nx.dev/docs/reference/environment-variables). Another value sets those two variables as well; on GitLab and
   * Bitbucket, which have no such timeout, it sets nothing else.
   */
  readonly silenceMinutes?: number | undefined;
  /**
   * Minutes the job may take in all. Must be greater than the silence timeout (`dte/timeout-order`). Default: 90; on
   * CircleCI, which has no such setting, none.
   */
  readonly totalMinutes?: number | undefined;
}
