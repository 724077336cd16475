import type { NamedValues } from '@dtekit/core/provider';

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
    /** Access key, as a reference such as `$AWS_ACCESS_KEY`. */
    readonly 'access-key'?: string;
    /** Secret key, as a reference such as `$AWS_SECRET_KEY`. */
    readonly 'secret-key'?: string;
    /** ARN of the role to assume by OpenID Connect, instead of keys. */
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
  /** What the pipe is told, by name. */
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
  /** Named artifacts. */
  readonly upload?: readonly BitbucketUpload[];
}

/** One named artifact. */
export interface BitbucketUpload {
  /** Name of the artifact. */
  readonly name: string;
  /** Glob patterns, relative to the repository. */
  readonly paths: readonly string[];
  /**
   * What it is for: artifacts that are `shared` with the later steps, `scoped` to this one, or `test-reports`. Default:
   * `shared`.
   */
  readonly type?: 'shared' | 'scoped' | 'test-reports';
  /** Number of folder levels that are searched. */
  readonly depth?: number;
  /** Patterns of what is left out. */
  readonly 'ignore-paths'?: readonly string[];
  /** After which outcome of the step it is taken. */
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
  /** One of Bitbucket's own machines. */
  readonly cloud?: {
    /** Processor architecture. Default: x86. */
    readonly arch?: 'x86' | 'arm';
    /** Reach the outside from fixed addresses. Only from size 4x on. Default: false. */
    readonly 'atlassian-ip-ranges'?: boolean;
    /** Kind of machine, by name. */
    readonly 'instance-type'?: string;
    /** Operating system. Default: linux. */
    readonly platform?: 'linux' | 'windows';
    /** Version of the runtime. */
    readonly version?: string;
  };
  /** A runner of your own. */
  readonly 'self-hosted'?: {
    /** Number of processors. */
    readonly cpu?: number;
    /** Megabytes. */
    readonly memory?: number;
    /** Volumes to mount into the container, e.g. `/host-folder:/folder`. Default: none. */
    readonly volumes?: readonly string[];
    /** Bucket of one's own for caches and artifacts: `aws` or `gcp` with its settings. */
    readonly storage?: object;
  };
}

/** What is said below `step:`. Source: https://support.atlassian.com/bitbucket-cloud/docs/step-options/ */
export interface BitbucketStep {
  /** Title in the interface; several steps may share it. Default: Bitbucket numbers them. */
  readonly name?: string;
  /** `pipeline` starts the custom pipeline named by `custom` instead of running a script. Default: `inline`. */
  readonly type?: 'inline' | 'pipeline';
  /** Name of the custom pipeline that a step of type `pipeline` starts. */
  readonly custom?: string;
  /** Variables for the pipeline that a step of type `pipeline` starts. */
  readonly 'input-variables'?: NamedValues<string>;
  /** Container image. Default: the document's. */
  readonly image?: BitbucketImage;
  /** The machine in detail. Default: the document's. */
  readonly runtime?: BitbucketRuntime;
  /** Memory and processors. Default: the document's, else 1x. */
  readonly size?: BitbucketSize;
  /** Labels of a self-hosted runner, at most ten of at most 50 characters. */
  readonly 'runs-on'?: string | readonly string[];
  /** Minutes, 1 to 720. Default: 120. */
  readonly 'max-time'?: number;
  /** Whether a failure stops the other steps of the parallel group. Default: the group's. */
  readonly 'fail-fast'?: boolean;
  /** Whether it waits for somebody to start it. The first step of a pipeline cannot. Default: automatic. */
  readonly trigger?: 'automatic' | 'manual';
  /** When it runs at all. Default: always. */
  readonly condition?: BitbucketCondition;
  /** Environment whose variables the step gets; once per pipeline. */
  readonly deployment?: string;
  /** Environment that it belongs to. */
  readonly environment?: string;
  /** Name of a group of steps of which one runs at a time; at most 50 characters. */
  readonly 'concurrency-group'?: string;
  /** Provide a token for OpenID Connect in `$BITBUCKET_STEP_OIDC_TOKEN`. Default: false. */
  readonly oidc?: boolean;
  /** Scopes of the step's own access token. */
  readonly auth?: { readonly system?: { readonly scopes?: readonly string[] } };
  /** How the repository is cloned. Default: the document's. */
  readonly clone?: BitbucketClone;
  /** Names of services that `definitions` holds, or `docker`; at most five. */
  readonly services?: readonly string[];
  /** Names of caches that `definitions` holds, or predefined ones. */
  readonly caches?: readonly string[];
  /** Files it hands over, and which ones it fetches. Default: it fetches all and hands over none. */
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
