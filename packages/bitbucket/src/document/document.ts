import type { NamedValues } from './named-values.js';
import type { BitbucketPipeline } from './pipeline-items.js';
import type { SharedStep } from './shared-step.js';
import type { BitbucketClone, BitbucketImage, BitbucketRuntime, BitbucketSize } from './step.js';

/**
 * A `bitbucket-pipelines.yml` as data, with Bitbucket's own keys. Names that users choose are keys of Maps.
 * Source: https://support.atlassian.com/bitbucket-cloud/docs/bitbucket-pipelines-configuration-reference/
 */
export interface BitbucketDocument {
  /** Image of all steps that name none. Default: `atlassian/default-image:latest`. */
  readonly image?: BitbucketImage | undefined;
  /** Defaults of all steps. */
  readonly options?: BitbucketDefaults | undefined;
  /** How the repository is cloned for all steps. */
  readonly clone?: BitbucketClone | undefined;
  /** Whether other repositories may import pipelines of this file. */
  readonly export?: boolean | undefined;
  readonly labels?: NamedValues<string> | undefined;
  readonly definitions?: BitbucketDefinitions | undefined;
  /** Pipelines that start on events, by the event's name. */
  readonly triggers?: ReadonlyMap<string, readonly BitbucketTrigger[]> | undefined;
  readonly pipelines?: BitbucketPipelines | undefined;
}

/** Defaults of all steps. */
export interface BitbucketDefaults {
  /** Give every step the Docker service. Default: false. */
  readonly docker?: boolean;
  readonly size?: BitbucketSize;
  /** Minutes, 1 to 720. Default: 120. */
  readonly 'max-time'?: number;
  readonly 'runs-on'?: string | readonly string[];
  readonly runtime?: BitbucketRuntime;
}

/** What steps refer to by name. */
export interface BitbucketDefinitions {
  readonly services?: ReadonlyMap<string, BitbucketService> | undefined;
  readonly caches?: ReadonlyMap<string, BitbucketCache> | undefined;
  /** Files and repositories that pipelines are imported from, by name. */
  readonly imports?: object | undefined;
  /** Steps that are written once and repeated by reference. Bitbucket itself ignores the key. */
  readonly steps?: readonly SharedStep[] | undefined;
  /** Pipelines that other repositories may import. */
  readonly pipelines?: ReadonlyMap<string, BitbucketPipeline> | undefined;
}

/** A container beside a step, reached under `localhost`. */
export interface BitbucketService {
  readonly image?: BitbucketImage;
  readonly type?: 'docker';
  /** Megabytes, at least 128, taken from the step's own. Default: 1024. */
  readonly memory?: number;
  readonly variables?: NamedValues<string>;
}

/** A cached folder: its path alone, or with the files whose content makes the key. */
export type BitbucketCache = string | BitbucketKeyedCache;

/** A cache that is renewed when the content of its key files changes. */
export interface BitbucketKeyedCache {
  readonly path: string;
  readonly key?: { readonly files: readonly string[] };
}

/** Custom pipelines that start on an event when a condition holds. */
export interface BitbucketTrigger {
  readonly condition: string;
  /** Names of custom pipelines. */
  readonly pipelines: readonly string[];
}

/** The pipelines of a file, by what starts them. */
export interface BitbucketPipelines {
  /** Runs for pushes to branches that no entry of `branches` matches. */
  readonly default?: BitbucketPipeline | undefined;
  /** By branch name or pattern; the exact name wins. `*` stops at a slash, `**` does not. */
  readonly branches?: ReadonlyMap<string, BitbucketPipeline> | undefined;
  /** By name or pattern of the source branch. */
  readonly 'pull-requests'?: ReadonlyMap<string, BitbucketPipeline> | undefined;
  readonly tags?: ReadonlyMap<string, BitbucketPipeline> | undefined;
  /** Started by hand, by a schedule or by an event; by name. */
  readonly custom?: ReadonlyMap<string, BitbucketPipeline> | undefined;
}
