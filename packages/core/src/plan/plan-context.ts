import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Pipeline } from '../model/pipeline.js';
import type { SafeguardsInput } from '../model/safeguards.js';
import type { Feature } from '../provider/capabilities.js';
import type { ProviderDescription } from '../provider/provider.js';
import { defaultMainBranch, defaultSafeguards, type Safeguards } from './defaults.js';
import type { PlanTriggers } from './plan-triggers.js';
import { resolveTriggers } from './resolve-triggers.js';

/** What every part of the planning needs: the pipeline, the provider, and what is resolved once for all jobs. */
export interface PlanContext {
  readonly pipeline: Pipeline;
  readonly provider: ProviderDescription;
  readonly mainBranch: string;
  readonly triggers: PlanTriggers;
  readonly safeguards: Safeguards;
  readonly workingDirectory: string;
  /** Whether jobs have all commits: asked for, or the provider's habit. */
  readonly clonesAllHistory: boolean;
  /** Whether the provider has a feature itself. */
  readonly isNative: (feature: Feature) => boolean;
}

/** A result with the remarks made on the way. */
export interface Planned<Value> {
  readonly value: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves what all jobs share. */
export function createPlanContext(pipeline: Pipeline, provider: ProviderDescription): PlanContext {
  const mainBranch = pipeline.mainBranch ?? defaultMainBranch;
  const safeguards = { ...defaultSafeguards, ...withoutUndefined(pipeline.safeguards) };
  return {
    pipeline,
    provider,
    mainBranch,
    triggers: resolveTriggers(pipeline.triggers, mainBranch),
    safeguards,
    clonesAllHistory: safeguards.fullHistory || provider.traits.clonesAllHistory,
    workingDirectory: trimFolder(pipeline.workingDirectory ?? ''),
    isNative: (feature) => provider.capabilities[feature].support === 'native',
  };
}

function withoutUndefined(safeguards: SafeguardsInput | undefined): Partial<Safeguards> {
  return Object.fromEntries(Object.entries(safeguards ?? {}).filter(([, value]) => value !== undefined));
}

/** `./apps/shop/` and `apps/shop` are one folder, and `.` is the root. */
function trimFolder(folder: string): string {
  return folder
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
}
