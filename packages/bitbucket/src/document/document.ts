import type { NamedValues } from '@dtekit/core/provider';
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
  /** Values by name that describe all pipelines of the file, e.g. `buildTool: maven`. */
  readonly labels?: NamedValues<string> | undefined;
  /** What steps refer to by name. */
  readonly definitions?: BitbucketDefinitions | undefined;
  /** Pipelines that start on events, by the event's name. */
  readonly triggers?: ReadonlyMap<string, readonly BitbucketTrigger[]> | undefined;
  /** The pipelines, by what starts them. */
  readonly pipelines?: BitbucketPipelines | undefined;
}

/** Defaults of all steps. */
export interface BitbucketDefaults {
  /** Give every step the Docker service. Default: false. */
  readonly docker?: boolean;
  /** Memory and processors of all steps. Default: 1x. */
  readonly size?: BitbucketSize;
  /** Minutes, 1 to 720. Default: 120. */
  readonly 'max-time'?: number;
  /**
   * Labels of the self-hosted runner of all steps, at most ten of at most 50 characters. Default: Bitbucket's own
   * machines.
   */
  readonly 'runs-on'?: string | readonly string[];
  /** The machine of all steps in detail. */
  readonly runtime?: BitbucketRuntime;
}

/** What steps refer to by name. */
export interface BitbucketDefinitions {
  /** Containers that run beside a step, by name. */
  readonly services?: ReadonlyMap<string, BitbucketService> | undefined;
  /** Folders that are kept between runs, by name. */
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
  /** Image of the container. The Docker service has none. */
  readonly image?: BitbucketImage;
  /** `docker` for a Docker daemon that the step can use. */
  readonly type?: 'docker';
  /** Megabytes, at least 128, taken from the step's own. Default: 1024. */
  readonly memory?: number;
  /** Environment of the service's own container; the values have to be text. */
  readonly variables?: NamedValues<string>;
}

/** A cached folder: its path alone, or with the files whose content makes the key. */
export type BitbucketCache = string | BitbucketKeyedCache;

/** A cache that is renewed when the content of its key files changes. */
export interface BitbucketKeyedCache {
  /** The folder: absolute, from `~`, or relative to the clone. */
  readonly path: string;
  /** The files whose content makes the key, as paths or patterns. */
  readonly key?: { readonly files: readonly string[] };
}

/** Custom pipelines that start on an event when a condition holds. */
export interface BitbucketTrigger {
  /** A boolean expression; the pipelines start where it is true. */
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
  /** By name or pattern of the tag that is pushed. */
  readonly tags?: ReadonlyMap<string, BitbucketPipeline> | undefined;
  /** Started by hand, by a schedule or by an event; by name. */
  readonly custom?: ReadonlyMap<string, BitbucketPipeline> | undefined;
}
