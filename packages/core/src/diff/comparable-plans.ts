import type { Command } from '../nx/command.js';
import type { PackageManagerName } from '../nx/invocation.js';
import { fitPlan } from '../plan/fit-plan.js';
import { resolvePackageManager } from '../plan/package-manager.js';
import type { Plan } from '../plan/plan.js';
import type { PlanCache, PlanJob } from '../plan/plan-job.js';
import type { PlanStep } from '../plan/plan-step.js';
import type { ProviderDescription, ProviderTraits } from '../provider/provider.js';
import type { LiftLoss } from '../reader/reader.js';

/** One of two plans that are compared. */
export interface DiffSide {
  /** The plan, from a pipeline or from a file. */
  readonly plan: Plan;
  /** The provider it is for. */
  readonly provider: ProviderDescription;
  /** What a file of that provider cannot say: `losses` of its reader. Default: nothing. */
  readonly losses?: readonly LiftLoss[] | undefined;
}

/**
 * The two plans without what either provider cannot have or its file cannot say, so that only those differences are left
 * that somebody chose.
 */
export function comparablePlans(left: DiffSide, right: DiffSide): readonly [left: Plan, right: Plan] {
  const prepare = (plan: Plan): Plan => [left, right].reduce(withoutWhatItLacks, plan);
  const adapt = (plan: Plan): Plan => mapJobs(prepare(plan), (job) => acrossTraits(job, left.provider, right.provider));
  return [adapt(left.plan), adapt(right.plan)];
}

function withoutWhatItLacks(plan: Plan, { provider, losses = [] }: DiffSide): Plan {
  const said = losses.reduce((rest, loss) => loss.forget(rest), plan);
  const fitted = fitPlan(said, provider).value;
  return provider.capabilities['silence-timeout'].support === 'native' ? fitted : mapJobs(fitted, withoutSilence);
}

function withoutSilence({ silenceTimeoutMinutes: _, ...job }: PlanJob): PlanJob {
  return job;
}

/** Where two providers need different words for one thing, the words are made equal. */
function acrossTraits(job: PlanJob, left: ProviderDescription, right: ProviderDescription): PlanJob {
  const named = left.traits.detectsBranch === right.traits.detectsBranch ? job : withoutBranchName(job);
  return left.traits.cacheScope === right.traits.cacheScope ? named : withNeutralStores(named, [left, right]);
}

function withoutBranchName(job: PlanJob): PlanJob {
  return { ...job, env: new Map([...job.env].filter(([, value]) => value.kind !== 'branch')) };
}

/** The download store of a package manager is one thing, in the project or at home. */
function withNeutralStores(job: PlanJob, providers: readonly ProviderDescription[]): PlanJob {
  return {
    ...job,
    caches: job.caches.map((cache) => neutralStore(cache, providers)),
    steps: job.steps.map(withoutCacheFolder),
  };
}

function neutralStore(cache: PlanCache, providers: readonly ProviderDescription[]): PlanCache {
  const isStore = providers.some(({ traits }) =>
    storesOn(traits).some((store) => store.paths.join() === cache.paths.join()),
  );
  return isStore ? { ...cache, paths: ['the download store'] } : cache;
}

const names: readonly PackageManagerName[] = ['npm', 'pnpm', 'yarn', 'bun'];

function storesOn(traits: ProviderTraits): readonly PlanCache[] {
  const choices = [...names.map((name) => ({ name })), { name: 'yarn', version: '4' } as const];
  return choices.flatMap((choice) => resolvePackageManager(choice, undefined, traits, true).cache ?? []);
}

function withoutCacheFolder(step: PlanStep): PlanStep {
  if (step.kind !== 'run' || step.command.kind !== 'install') return step;
  const { cacheFolder: _, spelling: __, ...command } = step.command;
  const plain: Command = command;
  return { ...step, command: plain };
}

function mapJobs(plan: Plan, change: (job: PlanJob) => PlanJob): Plan {
  return { ...plan, jobs: plan.jobs.map(change) };
}
