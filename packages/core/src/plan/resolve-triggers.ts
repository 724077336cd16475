import type { TriggersInput } from '../model/triggers.js';
import type { PlanTriggers } from './plan-triggers.js';

/** Fills in what a team left out: pull requests and pushes to the main branch. */
export function resolveTriggers(input: TriggersInput | undefined, mainBranch: string): PlanTriggers {
  return {
    pullRequests: input?.pullRequests ?? true,
    branches: [...new Set(input?.branches ?? [mainBranch])].sort(),
    manual: input?.manual ?? false,
    schedules: (input?.schedules ?? []).map((schedule) => ({
      name: schedule.name,
      cron: schedule.cron,
      branch: schedule.branch ?? mainBranch,
    })),
  };
}
