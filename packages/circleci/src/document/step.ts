import type { CircleCIEnvironment } from './environment.js';
import type { CircleCIArguments } from './value.js';

/** When a step runs: after successes only (the default), whatever happened, or after a failure only. */
export type CircleCIWhen = 'on_success' | 'always' | 'on_fail';

/** One step: the name of a command that needs no arguments, or one key with its settings. */
export type CircleCIStep =
  | 'checkout'
  | (string & {})
  | CircleCIRunStep
  | CircleCICheckoutStep
  | CircleCIRestoreCacheStep
  | CircleCISaveCacheStep
  | CircleCIStoreArtifactsStep
  | CircleCIConditionalStep
  | CircleCICommandStep;

/** Runs a shell command. */
export interface CircleCIRunStep {
  readonly run: string | CircleCIRun;
}

/** A shell command with settings. Each runs in a shell of its own; `$BASH_ENV` carries variables on to the next. */
export interface CircleCIRun {
  readonly name?: string;
  readonly command: string;
  readonly shell?: string;
  readonly environment?: CircleCIEnvironment;
  readonly background?: boolean;
  /** Relative to the job's. */
  readonly working_directory?: string;
  /** How long it may print nothing, e.g. `20m`, `1.25h`. Default: `10m`. */
  readonly no_output_timeout?: string;
  readonly when?: CircleCIWhen;
  /** 1 to 5 automatic reruns of the step. Default: none. */
  readonly max_auto_reruns?: number;
  readonly auto_rerun_delay?: string;
}

/** Checks the repository out. */
export interface CircleCICheckoutStep {
  readonly checkout: {
    readonly path?: string;
    /** `blobless` has all commits and fetches file contents when they are needed. Default: `blobless`. */
    readonly method?: 'blobless' | 'full' | 'shallow';
    readonly depth?: number;
  };
}

/** Restores the first cache whose key matches. */
export interface CircleCIRestoreCacheStep {
  readonly restore_cache: { readonly name?: string; readonly key?: string; readonly keys?: readonly string[] };
}

/** Saves folders under a key, unless that key exists. */
export interface CircleCISaveCacheStep {
  readonly save_cache: {
    readonly name?: string;
    readonly key: string;
    readonly paths: readonly string[];
    readonly when?: CircleCIWhen;
  };
}

/** Hands a file or folder over for download. */
export interface CircleCIStoreArtifactsStep {
  readonly store_artifacts: { readonly name?: string; readonly path: string; readonly destination?: string };
}

/** Steps that are part of the job only if a condition holds when the configuration is compiled. */
export type CircleCIConditionalStep = { readonly when: CircleCIConditional } | { readonly unless: CircleCIConditional };

/** A condition and what depends on it. */
export interface CircleCIConditional {
  readonly condition: CircleCIArguments[string];
  readonly steps: readonly CircleCIStep[];
}

/** Any other command, of CircleCI, of the document or, as `alias/command`, of an orb. */
export interface CircleCICommandStep {
  readonly [command: string]: CircleCIArguments;
}
