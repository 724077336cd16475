import type { NamedValues } from '@dtekit/core/provider';
import type { CircleCICommand } from './command.js';
import type { CircleCIInlineOrb } from './inline-orb.js';
import type { CircleCIExecutor, CircleCIJob } from './job.js';
import type { CircleCIParameter } from './parameter.js';
import type { CircleCIValue } from './value.js';
import type { CircleCIWorkflow } from './workflow.js';

/**
 * A `.circleci/config.yml` as data, with CircleCI's own keys. Names that users choose are keys of Maps.
 * Source: https://circleci.com/docs/reference/configuration-reference/
 */
export interface CircleCIDocument {
  /** Version of the format. */
  readonly version: string | number;
  /** Whether the configuration computes another one and continues with it. Default: `false`. */
  readonly setup?: boolean;
  /** Orbs by the alias that steps, jobs and executors name: `nrwl/nx@1.7.0`, or an orb written in place. */
  readonly orbs?: NamedValues<string | CircleCIInlineOrb>;
  /** Pipeline parameters. */
  readonly parameters?: NamedValues<CircleCIParameter>;
  /** Machines that jobs refer to, by name; as text, one of an orb under another name. */
  readonly executors?: NamedValues<CircleCIExecutor | string>;
  /** Steps that jobs reuse, by name; as text, those of an orb under another name. */
  readonly commands?: NamedValues<CircleCICommand | string>;
  /** The jobs, by name; as text, one of an orb under another name. */
  readonly jobs: NamedValues<CircleCIJob | string>;
  /** Jobs with their requirements under one name, which workflows list like a job. */
  readonly 'job-groups'?: NamedValues<CircleCIValue>;
  /** What runs together, by name. */
  readonly workflows: NamedValues<CircleCIWorkflow>;
}
