import type { Plan, PlanTriggers } from '@dtekit/core/provider';
import { lowerTriggers } from '../lower/triggers.js';

/** The plan without the phases of jobs that never run together with a coordinator. */
export function forgetLonelyPhases(plan: Plan): Plan {
  const sections = lowerTriggers(plan);
  const occasions = (triggers: PlanTriggers): readonly unknown[] => [
    ...sections.filter(({ includes }) => includes(triggers)),
    ...(triggers.others ?? []),
  ];
  const shared = plan.jobs.filter(({ role }) => role === 'coordinator').flatMap(({ triggers }) => occasions(triggers));
  const jobs = plan.jobs.map((job) =>
    occasions(job.triggers).some((occasion) => shared.includes(occasion)) ? job : { ...job, phase: 'during' as const },
  );
  return { ...plan, jobs };
}
