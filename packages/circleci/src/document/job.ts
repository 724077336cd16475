import type { NamedValues } from '@dtekit/core/provider';
import type { CircleCIEnvironment } from './environment.js';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIStep } from './step.js';
import type { CircleCIValue } from './value.js';

/** The machine that steps run on. */
export interface CircleCIMachine {
  /** The first image runs the steps, the others run beside it. */
  readonly docker?: readonly CircleCIDockerImage[];
  /** `true` on a self-hosted runner, else the image of a virtual machine. */
  readonly machine?: boolean | string | CircleCIMachineImage;
  /** A virtual machine with macOS, by its version of Xcode. */
  readonly macos?: { readonly xcode: string | number };
  /** Size of the machine, or `namespace/runner` for a self-hosted one. Default: CircleCI's. */
  readonly resource_class?: string;
  /** Default: `/bin/bash -eo pipefail` where bash exists. */
  readonly shell?: string;
  /** Where the repository is checked out and steps run. Default: `~/project`. */
  readonly working_directory?: string;
  /** Variables of all steps. */
  readonly environment?: CircleCIEnvironment;
}

/** A named machine that jobs refer to. */
export interface CircleCIExecutor extends CircleCIMachine {
  /** What it is for, for readers. */
  readonly description?: string;
  /** What it can be told, by name. */
  readonly parameters?: NamedValues<CircleCIParameter>;
}

/**
 * Names an executor: alone, with arguments beside its `name`, or as the only key with its arguments below.
 */
export type CircleCIExecutorReference =
  | string
  | { readonly name: string; readonly [parameter: string]: CircleCIValue }
  | ReadonlyMap<string, CircleCIValue>;

/** A job. */
export interface CircleCIJob extends CircleCIMachine {
  /** What it does, for readers. */
  readonly description?: string;
  /** Jobs of another type than `build` may have no steps. Default: `build`. */
  readonly type?: 'build' | 'approval' | 'no-op' | 'release' | 'lock' | 'unlock' | (string & {});
  /** Name of an executor of the document or, as `alias/name`, of an orb. */
  readonly executor?: CircleCIExecutorReference;
  /** How many copies run side by side, or an expression. Default: 1. */
  readonly parallelism?: number | string;
  /** Reach the outside from fixed addresses. Default: `false`. */
  readonly circleci_ip_ranges?: boolean;
  /** What it can be told, by name. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  /** What it does, in order. */
  readonly steps?: readonly CircleCIStep[];
}

/** A container. */
export interface CircleCIDockerImage {
  /** Registry, name and tag. */
  readonly image: string;
  /** Host name under which the job reaches it. Default: `localhost`. */
  readonly name?: string;
  /** What the container starts with. Default: the image's. */
  readonly entrypoint?: string | readonly string[];
  /** What the container runs. Default: the image's; for the first image, a shell. */
  readonly command?: string | readonly string[];
  /** User the container runs as. Default: the image's. */
  readonly user?: string;
  /** Environment of the container's own process; the steps do not see it. */
  readonly environment?: CircleCIEnvironment;
  /** Credentials for the registry; the only fields that may refer to variables, as in `$DOCKER_PASSWORD`. */
  readonly auth?: { readonly username?: string; readonly password?: string };
  /** Credentials for Amazon's registry. */
  readonly aws_auth?: {
    /** Access key. */
    readonly aws_access_key_id?: string;
    /** Secret key, as a reference such as `$ECR_SECRET_KEY`. */
    readonly aws_secret_access_key?: string;
    /** Role to assume by OpenID Connect, instead of keys. */
    readonly oidc?: string;
  };
}

/** A virtual machine. */
export interface CircleCIMachineImage {
  /** Image of the machine, e.g. `ubuntu-2404:current`. */
  readonly image?: string;
  /** Keep layers of Docker images between runs, or an expression. Default: `false`. */
  readonly docker_layer_caching?: boolean | string;
}
