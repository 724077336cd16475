/** What starts a job. */
export interface PlanTriggers {
  readonly pullRequests: boolean;
  /** Branch patterns, `*` for any characters, sorted. */
  readonly branches: readonly string[];
  readonly manual: boolean;
  readonly schedules: readonly PlanSchedule[];
}

/** A time-triggered run. */
export interface PlanSchedule {
  readonly name: string;
  /** Five-field cron expression, UTC. */
  readonly cron: string;
  readonly branch: string;
}

/** Whether two sets of triggers start on exactly the same occasions. */
export function sameTriggers(left: PlanTriggers, right: PlanTriggers): boolean {
  return triggerKey(left) === triggerKey(right);
}

/** A string that is equal for equal triggers. */
export function triggerKey(triggers: PlanTriggers): string {
  const schedules = triggers.schedules.map((schedule) => `${schedule.name} ${schedule.cron} ${schedule.branch}`).sort();
  return JSON.stringify([triggers.pullRequests, [...triggers.branches].sort(), triggers.manual, schedules]);
}
