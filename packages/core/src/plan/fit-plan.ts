import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { providerCatalog } from '../diagnostics/provider-catalog.js';
import type { Feature } from '../provider/capabilities.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { Plan } from './plan.js';
import type { Planned } from './plan-context.js';
import type { PlanJob } from './plan-job.js';

/** A feature as a job uses it: how to tell that it does, and the job without it. */
interface FeatureUse {
  readonly feature: Feature;
  readonly isUsed: (job: PlanJob) => boolean;
  readonly remove: (job: PlanJob) => PlanJob;
}

const featureUses: readonly FeatureUse[] = [
  {
    feature: 'total-timeout',
    isUsed: (job) => job.totalTimeoutMinutes !== undefined,
    remove: ({ totalTimeoutMinutes: _, ...job }) => job,
  },
  { feature: 'retries', isUsed: (job) => job.retries > 0, remove: (job) => ({ ...job, retries: 0 }) },
  { feature: 'interruptible', isUsed: (job) => job.interruptible, remove: (job) => ({ ...job, interruptible: false }) },
  {
    feature: 'rerun-guard',
    isUsed: (job) => job.steps.some((step) => step.kind === 'rerun-guard'),
    remove: (job) => ({ ...job, steps: job.steps.filter((step) => step.kind !== 'rerun-guard') }),
  },
  { feature: 'services', isUsed: (job) => job.services.length > 0, remove: (job) => ({ ...job, services: [] }) },
  {
    feature: 'machine-size',
    isUsed: (job) => job.machine.size !== undefined,
    remove: (job) => {
      const { size: _, ...machine } = job.machine;
      return { ...job, machine };
    },
  },
  {
    feature: 'self-hosted-runner',
    isUsed: (job) => job.machine.runner !== undefined,
    remove: (job) => {
      const { runner: _, ...machine } = job.machine;
      return { ...job, machine };
    },
  },
  { feature: 'cache', isUsed: (job) => job.caches.length > 0, remove: (job) => ({ ...job, caches: [] }) },
  {
    feature: 'artifacts',
    isUsed: (job) => job.artifacts !== undefined,
    remove: ({ artifacts: _, ...job }) => job,
  },
  {
    feature: 'artifact-expiry',
    isUsed: (job) => job.artifacts?.expireInDays !== undefined,
    remove: (job) => (job.artifacts === undefined ? job : { ...job, artifacts: { paths: job.artifacts.paths } }),
  },
  { feature: 'secret-context', isUsed: (job) => job.contexts.length > 0, remove: (job) => ({ ...job, contexts: [] }) },
  {
    feature: 'pull-request-trigger',
    isUsed: (job) => job.triggers.pullRequests,
    remove: (job) => ({ ...job, triggers: { ...job.triggers, pullRequests: false } }),
  },
  {
    feature: 'branch-trigger',
    isUsed: (job) => job.triggers.branches.length > 0,
    remove: (job) => ({ ...job, triggers: { ...job.triggers, branches: [] } }),
  },
  {
    feature: 'manual-trigger',
    isUsed: (job) => job.triggers.manual,
    remove: (job) => ({ ...job, triggers: { ...job.triggers, manual: false } }),
  },
  {
    feature: 'schedule-trigger',
    isUsed: (job) => job.triggers.schedules.length > 0,
    remove: (job) => ({ ...job, triggers: { ...job.triggers, schedules: [] } }),
  },
];

/**
 * Leaves out of a plan what the provider lacks, and tells. What it can only imitate stays in the plan for it to imitate,
 * and is told as well. One diagnostic per feature, at the first job that uses it.
 */
export function fitPlan(plan: Plan, provider: ProviderDescription): Planned<Plan> {
  const diagnostics: Diagnostic[] = [];
  let jobs = plan.jobs;
  for (const { feature, isUsed, remove } of featureUses) {
    const capability = provider.capabilities[feature];
    const first = jobs.find(isUsed);
    if (capability.support === 'native' || first === undefined) continue;
    diagnostics.push(diagnoseFeature(feature, provider, first.origin.path));
    if (capability.support === 'unsupported') jobs = jobs.map((job) => (isUsed(job) ? remove(job) : job));
  }
  return { value: { ...plan, jobs }, diagnostics };
}

/** A silence timeout that was asked for where the provider has none: Nx's own, shortened to the same time, stands for it. */
export function diagnoseSilenceTimeout(provider: ProviderDescription, path: Path): Diagnostic {
  return diagnoseFeature('silence-timeout', provider, path);
}

function diagnoseFeature(feature: Feature, provider: ProviderDescription, path: Path): Diagnostic {
  const capability = provider.capabilities[feature];
  const instead = capability.support === 'native' ? '' : capability.instead;
  const values = { feature, provider: provider.name, instead };
  const place = { path, provider: provider.id };
  if (capability.support !== 'unsupported') return diagnose(providerCatalog, 'provider/emulated', values, place);
  return diagnose(providerCatalog, 'provider/unsupported', values, { ...place, severity: capability.severity });
}
