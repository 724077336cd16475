import type { CircleCIEnvironment } from './environment.js';
import type { CircleCIArguments, CircleCIValue } from './value.js';

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
  | CircleCICommandStep
  | ReadonlyMap<string, CircleCIValue>;

/** Runs a shell command. */
export interface CircleCIRunStep {
  /** The command, with settings where there are any. */
  readonly run: string | CircleCIRun;
}

/** A shell command with settings. Each runs in a shell of its own; `$BASH_ENV` carries variables on to the next. */
export interface CircleCIRun {
  /** Title of the step in the interface. Default: the command. */
  readonly name?: string;
  /** What the shell runs; may have several lines. */
  readonly command: string;
  /** The shell and its options. Default: the job's. */
  readonly shell?: string;
  /** Variables of this step. */
  readonly environment?: CircleCIEnvironment;
  /** Go on with the next step while it runs. Default: `false`. */
  readonly background?: boolean;
  /** Relative to the job's. */
  readonly working_directory?: string;
  /** How long it may print nothing, e.g. `20m`, `1.25h`. Default: `10m`. */
  readonly no_output_timeout?: string;
  /** When it runs. Default: `on_success`. */
  readonly when?: CircleCIWhen;
  /** 1 to 5 automatic reruns of the step. Default: none. */
  readonly max_auto_reruns?: number;
  /** How long it waits before a rerun, e.g. `30s`. Default: none. */
  readonly auto_rerun_delay?: string;
}

/** Checks the repository out. */
export interface CircleCICheckoutStep {
  /** How it is checked out. */
  readonly checkout: {
    /** Folder. Default: the job's working directory. */
    readonly path?: string;
    /** `blobless` has all commits and fetches file contents when they are needed. Default: `blobless`. */
    readonly method?: 'blobless' | 'full' | 'shallow';
    /** Number of commits of a `shallow` checkout. */
    readonly depth?: number;
  };
}

/** Restores the first cache whose key matches. */
export interface CircleCIRestoreCacheStep {
  /** One key, or several that are tried in order; a key also matches caches whose key begins with it. */
  readonly restore_cache: { readonly name?: string; readonly key?: string; readonly keys?: readonly string[] };
}

/** Saves folders under a key, unless that key exists. */
export interface CircleCISaveCacheStep {
  /** The cache. */
  readonly save_cache: {
    /** Title of the step in the interface. */
    readonly name?: string;
    /** Its key, which may hold templates such as `{{ checksum "package-lock.json" }}`. */
    readonly key: string;
    /** The folders: absolute, from `~`, or relative to the working directory. */
    readonly paths: readonly string[];
    /** When it is saved. Default: `on_success`. */
    readonly when?: CircleCIWhen;
  };
}

/** Hands a file or folder over for download. */
export interface CircleCIStoreArtifactsStep {
  /** The file or folder, and the folder in which it is offered. */
  readonly store_artifacts: { readonly name?: string; readonly path: string; readonly destination?: string };
}

/** Steps that are part of the job only if a condition holds when the configuration is compiled. */
export type CircleCIConditionalStep = { readonly when: CircleCIConditional } | { readonly unless: CircleCIConditional };

/** A condition and what depends on it. */
export interface CircleCIConditional {
  /** A value or a logic statement of pipeline values and parameters. */
  readonly condition: CircleCIValue;
  /** The steps, in order. */
  readonly steps: readonly CircleCIStep[];
}

/** Any other command, of CircleCI, of the document or, as `alias/command`, of an orb. */
export interface CircleCICommandStep {
  /** The arguments, by the name of the command. */
  readonly [command: string]: CircleCIArguments;
}
