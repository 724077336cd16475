import type { NamedValues } from '@dtekit/core/provider';
import type { CircleCIExecutor, CircleCIJob } from './job.js';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIStep } from './step.js';
import type { CircleCIValue } from './value.js';
import type { CircleCIWorkflow } from './workflow.js';

/**
 * A `.circleci/config.yml` as data, with CircleCI's own keys. Names that users choose are keys of Maps.
 * Source: https://circleci.com/docs/reference/configuration-reference/
 */
export interface CircleCIDocument {
  /** Version of the format. */
  readonly version: 2.1;
  /** Whether the configuration computes another one and continues with it. Default: `false`. */
  readonly setup?: boolean;
  /** Orbs by the alias that steps, jobs and executors name: `nrwl/nx@1.7.0`, or an orb written in place. */
  readonly orbs?: NamedValues<string | { readonly [key: string]: CircleCIValue }>;
  /** Pipeline parameters. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  /** Machines that jobs refer to, by name. */
  readonly executors?: NamedValues<CircleCIExecutor>;
  /** Steps that jobs reuse, by name. */
  readonly commands?: NamedValues<CircleCICommand>;
  /** The jobs, by name. */
  readonly jobs: NamedValues<CircleCIJob>;
  /** Jobs with their requirements under one name, which workflows list like a job. */
  readonly 'job-groups'?: NamedValues<CircleCIValue>;
  /** What runs together, by name. */
  readonly workflows: NamedValues<CircleCIWorkflow>;
}

/** Steps that jobs reuse under a name. */
export interface CircleCICommand {
  /** What it does, for readers. */
  readonly description?: string;
  /** What it can be told, by name. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  /** What it does, in order. */
  readonly steps: readonly CircleCIStep[];
}
