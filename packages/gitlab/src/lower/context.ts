import { type CommonSettings, commonSettings, type PlanJob, type PlanTriggers } from '@dtekit/core/provider';
import type { GitLabDocument } from '../document/document.js';
import type { GitLabOptions } from '../options.js';
import { type SharedCacheKeys, sharedCacheKeys } from './cache.js';
import { type Stages, stagesOf } from './stages.js';
import { unionOfTriggers } from './triggers.js';

/** What holds for all jobs of a file. */
export interface LowerContext {
  readonly kind: GitLabDocument['kind'];
  readonly fanOut: NonNullable<GitLabOptions['fanOut']>;
  readonly templates: ReadonlyMap<string, string>;
  readonly stages: Stages;
  /** What starts the pipeline. */
  readonly triggers: PlanTriggers;
  /** What stands at the top. */
  readonly common: CommonSettings;
  readonly sharedCacheKeys: SharedCacheKeys;
}

/** Finds what the jobs of a plan share. An included file shares nothing: its top level is not its own. */
export function lowerContext(jobs: readonly PlanJob[], options: GitLabOptions): LowerContext {
  const kind = options.as ?? 'root';
  return {
    kind,
    fanOut: options.fanOut ?? 'parallel',
    templates: new Map(Object.entries(options.templates ?? {})),
    stages: stagesOf(options),
    triggers: unionOfTriggers(jobs),
    common: kind === 'root' ? commonSettings(jobs) : {},
    sharedCacheKeys: sharedCacheKeys(jobs),
  };
}
