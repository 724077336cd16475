import type { Path } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import { runStartOf } from '../plan/rules/view/run-start.js';

/**
 * The path of a finding as a file may have it: assignment rules, which are in a file of their own, are where the run names
 * them.
 */
export function pathInFile(path: Path, plan: Plan): Path {
  if (path[0] !== 'nx' || path[1] !== 'assignmentRules') return path;
  const starts = plan.jobs.flatMap((job) => (job.role === 'coordinator' ? (runStartOf(plan, job) ?? []) : []));
  return starts.find(({ settings }) => settings?.assignmentRules !== undefined)?.path ?? path;
}
