import type { Overrides } from '@dtekit/core';
import { type Lowered, type NamedValues, toMap } from '@dtekit/core/provider';
import type {
  BitbucketCache,
  BitbucketDefinitions,
  BitbucketDocument,
  BitbucketPipelines,
  BitbucketService,
} from '../document/document.js';
import type { BitbucketPipeline } from '../document/pipeline-items.js';
import { originsAfter } from './override-origins.js';

/**
 * Parts of the file that replace what was made. A key replaces the whole value of that key, and `null` removes it; only
 * below `definitions` and `pipelines` single entries are replaced, added or, with `null`, removed by name.
 */
export interface BitbucketOverrides {
  /** Image of all steps that name none. */
  readonly image?: BitbucketDocument['image'] | null;
  /** Defaults of all steps. */
  readonly options?: BitbucketDocument['options'] | null;
  /** How the repository is cloned for all steps. */
  readonly clone?: BitbucketDocument['clone'] | null;
  /** Whether other repositories may import pipelines of this file. */
  readonly export?: boolean | null;
  /** Labels of all pipelines of the file. */
  readonly labels?: BitbucketDocument['labels'] | null;
  /** What steps refer to, entry by entry. */
  readonly definitions?: BitbucketDefinitionOverrides | null;
  /** Pipelines that start on events. */
  readonly triggers?: BitbucketDocument['triggers'] | null;
  /** The pipelines, entry by entry. */
  readonly pipelines?: BitbucketPipelineOverrides | null;
}

/** Definitions to replace, add or remove, by name. Shared steps are not among them: dtekit derives them. */
export interface BitbucketDefinitionOverrides {
  /** Containers beside steps. */
  readonly services?: NamedValues<BitbucketService | null> | null;
  /** Cached folders. */
  readonly caches?: NamedValues<BitbucketCache | null> | null;
  /** Where pipelines are imported from; replaced as a whole. */
  readonly imports?: object | null;
  /** Pipelines that other repositories may import. */
  readonly pipelines?: NamedValues<BitbucketPipeline | null> | null;
}

/** Pipelines to replace, add or remove, by what starts them. */
export interface BitbucketPipelineOverrides {
  /** The pipeline for pushes to branches that no entry matches. */
  readonly default?: BitbucketPipeline | null;
  /** By branch name or pattern. */
  readonly branches?: NamedValues<BitbucketPipeline | null> | null;
  /** By name or pattern of the source branch. */
  readonly 'pull-requests'?: NamedValues<BitbucketPipeline | null> | null;
  /** By name or pattern of the tag. */
  readonly tags?: NamedValues<BitbucketPipeline | null> | null;
  /** By name of the custom pipeline. */
  readonly custom?: NamedValues<BitbucketPipeline | null> | null;
}

declare module '@dtekit/core' {
  interface Overrides {
    /** Parts of `bitbucket-pipelines.yml`. */
    readonly bitbucket?: BitbucketOverrides;
  }
}

/** Lays the pipeline's overrides for Bitbucket over a document. What they touch then comes from them. */
export function applyOverrides(lowered: Lowered<BitbucketDocument>, overrides: Overrides): Lowered<BitbucketDocument> {
  const given = overrides.bitbucket;
  if (given === undefined) return lowered;
  const { document } = lowered;
  return {
    ...lowered,
    document: {
      // Also what a program without types gave and no key of a file is: the check names it.
      ...given,
      image: replaced(document.image, given.image),
      options: replaced(document.options, given.options),
      clone: replaced(document.clone, given.clone),
      export: replaced(document.export, given.export),
      labels: replaced(document.labels, given.labels),
      definitions: mergedDefinitions(document.definitions, given.definitions),
      triggers: replaced(document.triggers, given.triggers),
      pipelines: mergedPipelines(document.pipelines, given.pipelines),
    },
    origins: originsAfter(given, lowered.origins),
  };
}

function mergedDefinitions(
  current: BitbucketDefinitions | undefined,
  given: BitbucketDefinitionOverrides | null | undefined,
): BitbucketDefinitions | undefined {
  if (given === undefined) return current;
  if (given === null) return undefined;
  return {
    ...given,
    services: mergedByName(current?.services, given.services),
    caches: mergedByName(current?.caches, given.caches),
    imports: replaced(current?.imports, given.imports),
    steps: current?.steps,
    pipelines: mergedByName(current?.pipelines, given.pipelines),
  };
}

function mergedPipelines(
  current: BitbucketPipelines | undefined,
  given: BitbucketPipelineOverrides | null | undefined,
): BitbucketPipelines | undefined {
  if (given === undefined) return current;
  if (given === null) return undefined;
  return {
    ...given,
    default: replaced(current?.default, given.default),
    branches: mergedByName(current?.branches, given.branches),
    'pull-requests': mergedByName(current?.['pull-requests'], given['pull-requests']),
    tags: mergedByName(current?.tags, given.tags),
    custom: mergedByName(current?.custom, given.custom),
  };
}

function replaced<Value>(current: Value | undefined, given: Value | null | undefined): Value | undefined {
  return given === undefined ? current : (given ?? undefined);
}

function mergedByName<Value>(
  current: ReadonlyMap<string, Value> | undefined,
  given: NamedValues<Value | null> | null | undefined,
): ReadonlyMap<string, Value> | undefined {
  if (given === undefined) return current;
  if (given === null) return undefined;
  const merged = new Map(current);
  for (const [name, value] of toMap(given)) {
    if (value === null) merged.delete(name);
    else merged.set(name, value);
  }
  return merged.size === 0 ? undefined : merged;
}
