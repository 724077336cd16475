/** What starts a job. */
export interface PlanTriggers {
  /** Whether pull requests start it. */
  readonly pullRequests: boolean;
  /** Patterns of the branches whose pushes start it, `*` for any characters; sorted, each once. */
  readonly branches: readonly string[];
  /** Whether it can be started by hand. */
  readonly manual: boolean;
  /** The times at which it starts. */
  readonly schedules: readonly PlanSchedule[];
  /**
   * Further occasions, in the words of the file that the plan was lifted from, e.g. `tags` or `$DEPLOY == "yes"`; sorted,
   * each once. Equal words are the same occasion; of different words nothing is known. Absent: none.
   */
  readonly others?: readonly string[];
}

/** A time-triggered run. */
export interface PlanSchedule {
  /** Name of the schedule. */
  readonly name: string;
  /** Five-field cron expression, UTC. */
  readonly cron: string;
  /** Branch it runs on. */
  readonly branch: string;
}

/** Whether two sets of triggers start on exactly the same occasions. */
export function sameTriggers(left: PlanTriggers, right: PlanTriggers): boolean {
  return triggerKey(left) === triggerKey(right);
}

/** A string that is equal for equal triggers. */
export function triggerKey(triggers: PlanTriggers): string {
  const schedules = triggers.schedules.map((schedule) => `${schedule.name} ${schedule.cron} ${schedule.branch}`).sort();
  return JSON.stringify([
    triggers.pullRequests,
    [...triggers.branches].sort(),
    triggers.manual,
    schedules,
    triggers.others ?? [],
  ]);
}
