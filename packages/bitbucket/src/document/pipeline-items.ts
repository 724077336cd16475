import type { StepReference } from './shared-step.js';
import type { BitbucketCondition, BitbucketStep } from './step.js';

/** What a pipeline runs, in order; or a pipeline from elsewhere. */
export type BitbucketPipeline = readonly BitbucketItem[] | BitbucketImport;

/** One entry of a pipeline. */
export type BitbucketItem =
  | BitbucketStepItem
  | BitbucketParallelItem
  | BitbucketStageItem
  | BitbucketFinalItem
  | BitbucketVariablesItem;

/** A step, written out or as a reference to a shared one. */
export interface BitbucketStepItem {
  /** The step. */
  readonly step: BitbucketStep | StepReference;
}

/** Steps that run side by side. Groups cannot be nested. */
export interface BitbucketParallelItem {
  /** The steps, with settings of the group where there are any. */
  readonly parallel: readonly BitbucketStepItem[] | BitbucketParallelGroup;
}

/** A parallel group with settings. */
export interface BitbucketParallelGroup {
  /** Whether one failing step stops all others. Default: false. */
  readonly 'fail-fast'?: boolean;
  /** The steps of the group. */
  readonly steps: readonly BitbucketStepItem[];
}

/** Steps that share a deployment or a condition and run one after the other. */
export interface BitbucketStageItem {
  /** The stage. */
  readonly stage: {
    /** Name in the interface. */
    readonly name?: string;
    /** Environment whose variables its steps get; once per pipeline. */
    readonly deployment?: string;
    /** Environment that it belongs to. */
    readonly environment?: string;
    /** Whether it waits for somebody to start it. Default: automatic. */
    readonly trigger?: 'automatic' | 'manual';
    /** When it runs at all. Its steps cannot have one. */
    readonly condition?: BitbucketCondition;
    /** Its steps, in order. */
    readonly steps: readonly BitbucketStepItem[];
  };
}

/** A step that always runs last, whatever happened before it. */
export interface BitbucketFinalItem {
  /** The step. It has to be the last entry of its pipeline. */
  readonly final: BitbucketStep | StepReference;
}

/** Variables that are asked for when a custom pipeline is started; its first entry. */
export interface BitbucketVariablesItem {
  /** The variables, in the order they are asked for. */
  readonly variables: readonly BitbucketVariable[];
}

/** One variable of a custom pipeline. */
export interface BitbucketVariable {
  /** Name of the environment variable. */
  readonly name: string;
  /** Its value unless another is given. Default: empty. */
  readonly default?: string;
  /** What is shown beside it. */
  readonly description?: string;
  /** The values to choose from. Default: any. */
  readonly 'allowed-values'?: readonly string[];
}

/** A pipeline that another file or repository shares, e.g. `shared-repo:main:build`. */
export interface BitbucketImport {
  /** What is imported, and from where. */
  readonly import: string;
  /** Variables that the pipeline is started with. */
  readonly variables?: readonly BitbucketVariable[];
}
