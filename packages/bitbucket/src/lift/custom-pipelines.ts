import type { Plan, PlanTriggers } from '@dtekit/core/provider';
import { lowerTriggers } from '../lower/triggers.js';
import { defaultPlanName, runName } from './triggers.js';

/** The plan as its custom pipelines show it: the first one is started by hand, the others are occasions with their names. */
export function forgetCustomPipelines(plan: Plan): Plan {
  const [first, ...others] = lowerTriggers(plan).filter(({ kind }) => kind === 'custom');
  const jobs = plan.jobs.map((job) => {
    const { triggers } = job;
    const words = others.filter(({ includes }) => includes(triggers)).map(({ name }) => runName('custom', name));
    return { ...job, triggers: shownTriggers(triggers, first?.includes(triggers) === true, words) };
  });
  return { ...plan, name: first?.name ?? defaultPlanName, jobs };
}

function shownTriggers(triggers: PlanTriggers, manual: boolean, words: readonly string[]): PlanTriggers {
  const others = [...(triggers.others ?? []), ...words];
  return { ...triggers, manual, schedules: [], ...(others.length === 0 ? {} : { others }) };
}
