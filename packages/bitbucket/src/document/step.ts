import type { NamedValues } from './named-values.js';

/** Memory and processors of a step. The server knows more names over time; `bitbucket/unknown-size` judges the others. */
export type BitbucketSize = '1x' | '2x' | '4x' | '8x' | '16x' | '32x' | (string & {});

/** A container image: its name with tag, or a name with credentials. */
export type BitbucketImage = string | BitbucketImageSettings;

/** An image that needs more than its name. */
export interface BitbucketImageSettings {
  /** Registry, name and tag. */
  readonly name: string;
  /** User the registry is asked as; goes with `password`. */
  readonly username?: string;
  /** Password, as a reference such as `$DOCKER_PASSWORD`. */
  readonly password?: string;
  /** Credentials for Amazon's registry. */
  readonly aws?: {
    readonly 'access-key'?: string;
    readonly 'secret-key'?: string;
    readonly 'oidc-role'?: string;
  };
  /** User id inside the container. Default: 0. */
  readonly 'run-as-user'?: number;
}

/** How the repository is cloned. */
export interface BitbucketClone {
  /** Whether it is cloned at all. Default: true. */
  readonly enabled?: boolean;
  /** Number of commits, or the whole history. Default: 50. Pull request pipelines always clone the whole history. */
  readonly depth?: number | 'full';
  /** Fetch files kept in Git LFS. Default: false. */
  readonly lfs?: boolean;
  /** Accept self-signed certificates. Default: false. */
  readonly 'skip-ssl-verify'?: boolean;
}

/** One entry of a script: a shell line, which may have several lines, or a pipe. */
export type BitbucketCommand = string | BitbucketPipe;

/** A packaged command in a container of its own. */
export interface BitbucketPipe {
  /** Name with version, e.g. `atlassian/aws-s3-deploy:1.6.0`. */
  readonly pipe: string;
  readonly variables?: NamedValues<string | readonly string[]>;
}

/** Files a step hands over: patterns, or uploads and downloads in detail. */
export type BitbucketArtifacts = readonly string[] | BitbucketArtifactSettings;

/** Artifacts in detail. Bitbucket takes either `paths` or `upload`, not both. */
export interface BitbucketArtifactSettings {
  /** Which artifacts of earlier steps are fetched: all, none or those with these names. Default: all. */
  readonly download?: boolean | readonly string[];
  /** Glob patterns, relative to the repository. */
  readonly paths?: readonly string[];
  readonly upload?: readonly BitbucketUpload[];
}

/** One named artifact. */
export interface BitbucketUpload {
  readonly name: string;
  readonly paths: readonly string[];
  readonly type?: 'shared' | 'scoped' | 'test-reports';
  /** Number of folder levels that are searched. */
  readonly depth?: number;
  readonly 'ignore-paths'?: readonly string[];
  readonly 'capture-on'?: 'success' | 'failed' | 'always';
}

/** When a step or a stage runs at all. */
export interface BitbucketCondition {
  /** Depends on the changed files; one of the two lists. */
  readonly changesets?: { readonly includePaths?: readonly string[]; readonly excludePaths?: readonly string[] };
  /** A boolean expression of at most 1000 characters. */
  readonly state?: string;
}

/** The machine in detail, instead of `size` or beside `runs-on`. */
export interface BitbucketRuntime {
  readonly cloud?: {
    readonly arch?: 'x86' | 'arm';
    readonly 'atlassian-ip-ranges'?: boolean;
    readonly 'instance-type'?: string;
    readonly platform?: 'linux' | 'windows';
    readonly version?: string;
  };
  readonly 'self-hosted'?: {
    readonly cpu?: number;
    /** Megabytes. */
    readonly memory?: number;
    readonly volumes?: readonly string[];
    readonly storage?: object;
  };
}

/** What is said below `step:`. Source: https://support.atlassian.com/bitbucket-cloud/docs/step-options/ */
export interface BitbucketStep {
  /** Free text; several steps may share it. */
  readonly name?: string;
  /** `pipeline` starts the custom pipeline named by `custom` instead of running a script. */
  readonly type?: 'inline' | 'pipeline';
  readonly custom?: string;
  readonly 'input-variables'?: NamedValues<string>;
  readonly image?: BitbucketImage;
  readonly runtime?: BitbucketRuntime;
  /** Default: 1x. */
  readonly size?: BitbucketSize;
  /** Labels of a self-hosted runner, at most ten of at most 50 characters. */
  readonly 'runs-on'?: string | readonly string[];
  /** Minutes, 1 to 720. Default: 120. */
  readonly 'max-time'?: number;
  /** Whether a failure stops the other steps of the parallel group. Default: the group's. */
  readonly 'fail-fast'?: boolean;
  /** Default: automatic. */
  readonly trigger?: 'automatic' | 'manual';
  readonly condition?: BitbucketCondition;
  /** Environment whose variables the step gets; once per pipeline. */
  readonly deployment?: string;
  readonly environment?: string;
  readonly 'concurrency-group'?: string;
  readonly oidc?: boolean;
  readonly auth?: { readonly system?: { readonly scopes?: readonly string[] } };
  readonly clone?: BitbucketClone;
  /** Names of services that `definitions` holds, or `docker`; at most five. */
  readonly services?: readonly string[];
  /** Names of caches that `definitions` holds, or predefined ones. */
  readonly caches?: readonly string[];
  readonly artifacts?: BitbucketArtifacts;
  /** What runs, in one shell that stops at the first failure. Only a step of type `pipeline` has none. */
  readonly script?: readonly BitbucketCommand[];
  /** What runs at the end whatever happened, in a shell of its own. */
  readonly 'after-script'?: readonly BitbucketCommand[];
  /** Names of variables handed to later steps. */
  readonly 'output-variables'?: readonly string[];
  /** What a failure means for the pipeline. */
  readonly 'on-fail'?: { readonly strategy: string };
}
