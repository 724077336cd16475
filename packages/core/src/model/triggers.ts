/** A time-triggered run. */
export interface ScheduleInput {
  /** Name of the schedule: letters, digits, `-` and `_`. */
  readonly name: string;
  /** When it runs, as a five-field cron expression in UTC, e.g. `0 3 * * *` (`model/invalid-cron`). */
  readonly cron: string;
  /** Branch it runs on. Default: the pipeline's main branch. */
  readonly branch?: string | undefined;
}

/** What starts the pipeline. The coordinator and its agents share it. */
export interface TriggersInput {
  /** Run for pull requests (merge requests on GitLab). Default: `true`. */
  readonly pullRequests?: boolean | undefined;
  /**
   * Run for pushes to these branches; `*` stands for any characters. An empty list is none of them. Default: the main
   * branch.
   */
  readonly branches?: readonly string[] | undefined;
  /** Can be started by hand. Default: `false`. */
  readonly manual?: boolean | undefined;
  /** Runs on a schedule, where the provider keeps schedules in the file. Default: none. */
  readonly schedules?: readonly ScheduleInput[] | undefined;
}
