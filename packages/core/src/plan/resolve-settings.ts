import { resolveFor } from '../model/by-provider.js';
import type { CacheInput } from '../model/cache.js';
import type { MachineSize } from '../model/machine.js';
import type { JobSettingsInput } from '../model/role.js';
import type { ServiceInput } from '../model/service.js';
import type { PackageManager } from './package-manager.js';
import type { PlanContext } from './plan-context.js';
import type { PlanArtifacts, PlanCache, PlanJob, PlanMachine, PlanService } from './plan-job.js';

/** Settings of one level: the pipeline's, a group's, a job's. Later levels win. */
export type SettingsLevel = Pick<JobSettingsInput, 'image' | 'machine' | 'services' | 'cache' | 'artifacts'>;

/** The settings that only depend on what was written and the provider. */
export type ResolvedSettings = Pick<PlanJob, 'machine' | 'services' | 'caches'> &
  Partial<Pick<PlanJob, 'image' | 'artifacts'>>;

/** Resolves image, machine, services, caches and artifacts of a job from the levels it inherits from. */
export function resolveSettings(
  levels: readonly SettingsLevel[],
  context: PlanContext,
  packageManager: PackageManager | undefined,
): ResolvedSettings {
  const image = resolveImage(levels, context.provider.id);
  const artifacts = innermost(levels, 'artifacts');
  return {
    ...(image === undefined ? {} : { image }),
    machine: resolveMachine(levels, context),
    services: (innermost(levels, 'services') ?? []).map(planService),
    caches: resolveCaches(innermost(levels, 'cache'), packageManager),
    ...(artifacts === undefined ? {} : { artifacts: planArtifacts(artifacts) }),
  };
}

/** The image for one provider from the innermost level that names one for it. */
export function resolveImage(levels: readonly Pick<SettingsLevel, 'image'>[], provider: string): string | undefined {
  return last(levels.map(({ image }) => resolveFor(image, provider)));
}

function resolveMachine(levels: readonly SettingsLevel[], context: PlanContext): PlanMachine {
  const machine = last(levels.map((level) => resolveFor(level.machine, context.provider.id)));
  if (machine === undefined) return {};
  const runner = typeof machine.runner === 'string' ? [machine.runner] : machine.runner;
  return {
    ...(machine.size === undefined ? {} : { size: neutralSize(machine.size, context) }),
    ...(runner === undefined ? {} : { runner }),
  };
}

/** A provider's own name becomes the neutral one where there is one, so that one machine has one name in a plan. */
function neutralSize(size: MachineSize | (string & {}), context: PlanContext): string {
  const sizes = Object.entries(context.provider.traits.machineSizes);
  return sizes.find(([, native]) => native === size)?.[0] ?? size;
}

function planService(service: ServiceInput): PlanService {
  return {
    name: service.name,
    image: service.image,
    env: new Map(Object.entries(service.env ?? {}).map(([name, value]) => [name, String(value)])),
  };
}

function resolveCaches(
  choice: boolean | readonly CacheInput[] | undefined,
  packageManager: PackageManager | undefined,
): readonly PlanCache[] {
  if (choice === false) return [];
  if (typeof choice === 'object') return choice.map(({ name, paths, keyFiles }) => ({ name, paths, keyFiles }));
  return packageManager?.cache === undefined ? [] : [packageManager.cache];
}

function planArtifacts(artifacts: NonNullable<JobSettingsInput['artifacts']>): PlanArtifacts {
  const { paths, expireInDays } = artifacts;
  return { paths, ...(expireInDays === undefined ? {} : { expireInDays }) };
}

function innermost<Key extends keyof SettingsLevel>(
  levels: readonly SettingsLevel[],
  key: Key,
): SettingsLevel[Key] | undefined {
  return levels.findLast((level) => level[key] !== undefined)?.[key];
}

function last<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  return values.findLast((value) => value !== undefined);
}
