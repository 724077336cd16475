import type { CircleCIEnvironment } from './environment.js';
import type { NamedValues } from './named-values.js';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIStep } from './step.js';
import type { CircleCIValue } from './value.js';

/** The machine that steps run on. */
export interface CircleCIMachine {
  /** The first image runs the steps, the others run beside it. */
  readonly docker?: readonly CircleCIDockerImage[];
  /** `true` on a self-hosted runner, else the image of a virtual machine. */
  readonly machine?: boolean | string | CircleCIMachineImage;
  readonly macos?: { readonly xcode: string | number };
  /** Size of the machine, or `namespace/runner` for a self-hosted one. Default: CircleCI's. */
  readonly resource_class?: string;
  /** Default: `/bin/bash -eo pipefail` where bash exists. */
  readonly shell?: string;
  /** Where the repository is checked out and steps run. Default: `~/project`. */
  readonly working_directory?: string;
  readonly environment?: CircleCIEnvironment;
}

/** A named machine that jobs refer to. */
export interface CircleCIExecutor extends CircleCIMachine {
  readonly description?: string;
  readonly parameters?: NamedValues<CircleCIParameter>;
}

/** A job. */
export interface CircleCIJob extends CircleCIMachine {
  readonly description?: string;
  /** Jobs of another type than `build` may have no steps. Default: `build`. */
  readonly type?: 'build' | 'approval' | 'no-op' | 'release' | 'lock' | 'unlock' | (string & {});
  /** Name of an executor of the document or, as `alias/name`, of an orb. */
  readonly executor?: string | { readonly name: string; readonly [parameter: string]: CircleCIValue };
  /** How many copies run side by side, or an expression. Default: 1. */
  readonly parallelism?: number | string;
  /** Reach the outside from fixed addresses. Default: `false`. */
  readonly circleci_ip_ranges?: boolean;
  readonly parameters?: NamedValues<CircleCIParameter>;
  readonly steps?: readonly CircleCIStep[];
}

/** A container. */
export interface CircleCIDockerImage {
  readonly image: string;
  /** Host name under which the job reaches it. Default: `localhost`. */
  readonly name?: string;
  readonly entrypoint?: string | readonly string[];
  readonly command?: string | readonly string[];
  readonly user?: string;
  /** Environment of the container's own process; the steps do not see it. */
  readonly environment?: CircleCIEnvironment;
  readonly auth?: { readonly username?: string; readonly password?: string };
  readonly aws_auth?: {
    readonly aws_access_key_id?: string;
    readonly aws_secret_access_key?: string;
    readonly oidc?: string;
  };
}

/** A virtual machine. */
export interface CircleCIMachineImage {
  readonly image?: string;
  readonly docker_layer_caching?: boolean | string;
}
