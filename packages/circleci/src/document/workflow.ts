import type { NamedValues } from '@dtekit/core/provider';
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
  /** The jobs that it runs. */
  readonly jobs: readonly CircleCIWorkflowEntry[];
}

/** A time at which a workflow starts. */
export interface CircleCITrigger {
  /** When, as a cron expression in UTC, and on which branches. */
  readonly schedule: { readonly cron: string; readonly filters: CircleCIFilters };
}

/** A job of a workflow: its name alone, or its name with settings as the only key. */
export type CircleCIWorkflowEntry = string | NamedValues<CircleCIWorkflowJob>;

/** What a workflow says of a job. Every other key is an argument for a parameter of the job. */
export interface CircleCIWorkflowJob {
  /** Name in this workflow. Default: the job's. */
  readonly name?: string;
  /** `approval` for an entry that waits until somebody approves it; such an entry has no job. */
  readonly type?: 'approval' | (string & {});
  /** Jobs that have to end first, each with success unless another status is named. */
  readonly requires?: readonly CircleCIRequirement[];
  /** Contexts whose variables the job gets. */
  readonly context?: string | readonly string[];
  /** On which branches and tags it runs, or an expression. Default: all branches, no tags. */
  readonly filters?: CircleCIFilters | string;
  /** Runs the job once per combination of arguments. */
  readonly matrix?: CircleCIMatrix;
  /** Steps before the job's own. */
  readonly 'pre-steps'?: readonly CircleCIStep[];
  /** Steps after the job's own. */
  readonly 'post-steps'?: readonly CircleCIStep[];
  /** Name of a group of jobs of which one runs at a time, in the whole organization. */
  readonly 'serial-group'?: string;
  /** Name of another job that runs in its place, such as one of an orb. */
  readonly 'override-with'?: string;
  /** An argument for a parameter of the job. */
  readonly [parameter: string]: unknown;
}

/** A job's name, or its name with the status it has to end with. */
export type CircleCIRequirement = string | NamedValues<string | readonly string[]>;

/** On which branches and tags a job runs. Text between slashes is a regular expression that matches the whole name. */
export interface CircleCIFilters {
  /** Which branches. Default: all. */
  readonly branches?: CircleCINameFilter;
  /** Which tags. Default: none. */
  readonly tags?: CircleCINameFilter;
}

/** Names to take or to leave out. */
export interface CircleCINameFilter {
  /** The names to take. */
  readonly only?: string | readonly string[];
  /** The names to leave out. */
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
