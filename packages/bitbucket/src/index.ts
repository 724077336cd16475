/**
 * Compiles pipelines to `bitbucket-pipelines.yml`.
 *
 * @packageDocumentation
 */

export type { NamedValues } from '@dtekit/core/provider';
export type {
  BitbucketCache,
  BitbucketDefaults,
  BitbucketDefinitions,
  BitbucketDocument,
  BitbucketKeyedCache,
  BitbucketPipelines,
  BitbucketService,
  BitbucketTrigger,
} from './document/document.js';
export type {
  BitbucketFinalItem,
  BitbucketImport,
  BitbucketItem,
  BitbucketParallelGroup,
  BitbucketParallelItem,
  BitbucketPipeline,
  BitbucketStageItem,
  BitbucketStepItem,
  BitbucketVariable,
  BitbucketVariablesItem,
} from './document/pipeline-items.js';
export type { SharedStep, StepReference } from './document/shared-step.js';
export type {
  BitbucketArtifactSettings,
  BitbucketArtifacts,
  BitbucketClone,
  BitbucketCommand,
  BitbucketCondition,
  BitbucketImage,
  BitbucketImageSettings,
  BitbucketPipe,
  BitbucketRuntime,
  BitbucketSize,
  BitbucketStep,
  BitbucketUpload,
} from './document/step.js';
export type {
  BitbucketDefinitionOverrides,
  BitbucketOverrides,
  BitbucketPipelineOverrides,
} from './lower/overrides.js';
export { type BitbucketStepInput, type BitbucketStepJob, bitbucketStep } from './native-job.js';
export type { BitbucketFanOut, BitbucketOptions } from './options.js';
export { bitbucket } from './provider.js';
