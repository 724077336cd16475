import { startsRun } from '../nx/starts-run.js';
import type { JobRole } from '../plan/plan-job.js';
import type { PlanStep } from '../plan/plan-step.js';
import { commandsIn, recordedOrSelf } from '../plan/rules/view/job-commands.js';

/**
 * The part a job plays, told by what it runs: whoever starts the run coordinates, whoever starts an agent is one. A job
 * that does both, such as one whose instances share the work by their index, plays no part that could be judged.
 */
export function roleOf(steps: readonly PlanStep[]): JobRole {
  const commands = commandsIn(steps).map(({ command }) => recordedOrSelf(command));
  const isAgent = commands.some(({ kind }) => kind === 'start-agent');
  const coordinates = commands.some(startsRun);
  if (isAgent === coordinates) return 'other';
  return isAgent ? 'agent' : 'coordinator';
}
