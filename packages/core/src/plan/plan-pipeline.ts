import type { JobInput } from '../model/job.js';
import type { Pipeline } from '../model/pipeline.js';
import type { ProviderDescription } from '../provider/provider.js';
import { fitPlan } from './fit-plan.js';
import { groupsOf } from './group.js';
import type { Plan } from './plan.js';
import { createPlanContext, type PlanContext, type Planned } from './plan-context.js';
import { planGroup } from './plan-group.js';
import { planOtherJob } from './plan-other-job.js';
import { planWorkspace } from './plan-workspace.js';
import type { PlannedJob } from './planned-job.js';

/**
 * Resolves a pipeline for one provider: defaults filled in, agents and coordinator derived from one place, choices made.
 * What the provider lacks is left out of the plan and told, so that lowering never loses anything.
 */
export function planPipeline(pipeline: Pipeline, provider: ProviderDescription): Planned<Plan> {
  const context = createPlanContext(pipeline, provider);
  const groups = groupsOf(context);
  const distributed = groups.flatMap(planGroup);
  const others = planOtherJobs(context);
  const ordered = [
    ...inOrder(others, 'before'),
    ...distributed,
    ...inOrder(others, 'during'),
    ...inOrder(others, 'after'),
  ];
  const plan = { name: pipeline.name, jobs: ordered.map(({ job }) => job), workspace: planWorkspace(context, groups) };
  const fitted = fitPlan(plan, provider);
  // Every job may have something to tell about one feature; once is enough, as for the features that are fitted.
  const told = ordered.flatMap(({ diagnostics }) => diagnostics).slice(0, 1);
  return { value: fitted.value, diagnostics: [...told, ...fitted.diagnostics] };
}

function planOtherJobs(context: PlanContext): readonly PlannedJob[] {
  return (context.pipeline.jobs ?? []).flatMap((input, index) =>
    isNeutral(input) ? [planOtherJob(input, ['jobs', index], context)] : [],
  );
}

function isNeutral(input: NonNullable<Pipeline['jobs']>[number]): input is JobInput {
  return input.kind === 'job';
}

function inOrder(jobs: readonly PlannedJob[], phase: PlannedJob['job']['phase']): readonly PlannedJob[] {
  return jobs.filter(({ job }) => job.phase === phase);
}
