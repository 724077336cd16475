import type { NamedValues } from './named-values.js';
import type { CircleCIStep } from './step.js';
import type { CircleCIArguments, CircleCIValue } from './value.js';

/** Jobs that run together. */
export interface CircleCIWorkflow {
  /** Starts the workflow at certain times instead of on pushes. */
  readonly triggers?: readonly CircleCITrigger[];
  /** Condition of the whole workflow: an expression or a logic statement. */
  readonly when?: CircleCIValue;
  /** The opposite of `when`; only one of the two may be given. */
  readonly unless?: CircleCIValue;
  /** 1 to 5 automatic reruns from the failed jobs. Never for distributed runs: the agents do not run again. */
  readonly max_auto_reruns?: number;
  readonly jobs: readonly CircleCIWorkflowEntry[];
}

/** A time at which a workflow starts. */
export interface CircleCITrigger {
  readonly schedule: { readonly cron: string; readonly filters: CircleCIFilters };
}

/** A job of a workflow: its name alone, or its name with settings as the only key. */
export type CircleCIWorkflowEntry = string | NamedValues<CircleCIWorkflowJob>;

/** What a workflow says of a job. Every other key is an argument for a parameter of the job. */
export interface CircleCIWorkflowJob {
  /** Name in this workflow. Default: the job's. */
  readonly name?: string;
  readonly type?: 'approval' | (string & {});
  /** Jobs that have to end first, each with success unless another status is named. */
  readonly requires?: readonly CircleCIRequirement[];
  /** Contexts whose variables the job gets. */
  readonly context?: string | readonly string[];
  readonly filters?: CircleCIFilters | string;
  readonly matrix?: CircleCIMatrix;
  readonly 'pre-steps'?: readonly CircleCIStep[];
  readonly 'post-steps'?: readonly CircleCIStep[];
  readonly 'serial-group'?: string;
  readonly 'override-with'?: string;
  readonly [parameter: string]: unknown;
}

/** A job's name, or its name with the status it has to end with. */
export type CircleCIRequirement = string | { readonly [job: string]: string | readonly string[] };

/** On which branches and tags a job runs. Text between slashes is a regular expression that matches the whole name. */
export interface CircleCIFilters {
  readonly branches?: CircleCINameFilter;
  readonly tags?: CircleCINameFilter;
}

/** Names to take or to leave out. */
export interface CircleCINameFilter {
  readonly only?: string | readonly string[];
  readonly ignore?: string | readonly string[];
}

/** Runs a job once per combination of arguments. */
export interface CircleCIMatrix {
  /** The values of each parameter. */
  readonly parameters: NamedValues<readonly CircleCIValue[] | string>;
  /** Combinations to leave out. */
  readonly exclude?: readonly CircleCIArguments[];
  /** Name under which `requires` means all copies. Default: the job's. */
  readonly alias?: string;
}
