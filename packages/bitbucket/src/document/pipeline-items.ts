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
  readonly step: BitbucketStep | StepReference;
}

/** Steps that run side by side. Groups cannot be nested. */
export interface BitbucketParallelItem {
  readonly parallel: readonly BitbucketStepItem[] | BitbucketParallelGroup;
}

/** A parallel group with settings. */
export interface BitbucketParallelGroup {
  /** Whether one failing step stops all others. Default: false. */
  readonly 'fail-fast'?: boolean;
  readonly steps: readonly BitbucketStepItem[];
}

/** Steps that share a deployment or a condition and run one after the other. */
export interface BitbucketStageItem {
  readonly stage: {
    readonly name?: string;
    readonly deployment?: string;
    readonly environment?: string;
    readonly trigger?: 'automatic' | 'manual';
    readonly condition?: BitbucketCondition;
    readonly steps: readonly BitbucketStepItem[];
  };
}

/** A step that always runs last, whatever happened before it. */
export interface BitbucketFinalItem {
  readonly final: BitbucketStep | StepReference;
}

/** Variables that are asked for when a custom pipeline is started; its first entry. */
export interface BitbucketVariablesItem {
  readonly variables: readonly BitbucketVariable[];
}

/** One variable of a custom pipeline. */
export interface BitbucketVariable {
  readonly name: string;
  readonly default?: string;
  readonly description?: string;
  readonly 'allowed-values'?: readonly string[];
}

/** A pipeline that another file or repository shares, e.g. `shared-repo:main:build`. */
export interface BitbucketImport {
  readonly import: string;
  readonly variables?: readonly BitbucketVariable[];
}
