import type { CircleCIExecutor, CircleCIJob } from './job.js';
import type { NamedValues } from './named-values.js';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIStep } from './step.js';
import type { CircleCIValue } from './value.js';
import type { CircleCIWorkflow } from './workflow.js';

/**
 * A `.circleci/config.yml` as data, with CircleCI's own keys. Names that users choose are keys of Maps.
 * Source: https://circleci.com/docs/reference/configuration-reference/
 */
export interface CircleCIDocument {
  readonly version: 2.1;
  /** Whether the configuration computes another one and continues with it. Default: `false`. */
  readonly setup?: boolean;
  /** Orbs by the alias that steps, jobs and executors name: `nrwl/nx@1.7.0`, or an orb written in place. */
  readonly orbs?: NamedValues<string | { readonly [key: string]: CircleCIValue }>;
  /** Pipeline parameters. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  readonly executors?: NamedValues<CircleCIExecutor>;
  readonly commands?: NamedValues<CircleCICommand>;
  readonly jobs: NamedValues<CircleCIJob>;
  /** Jobs with their requirements under one name, which workflows list like a job. */
  readonly 'job-groups'?: NamedValues<CircleCIValue>;
  readonly workflows: NamedValues<CircleCIWorkflow>;
}

/** Steps that jobs reuse under a name. */
export interface CircleCICommand {
  readonly description?: string;
  readonly parameters?: NamedValues<CircleCIParameter>;
  readonly steps: readonly CircleCIStep[];
}
