/**
 * Compiles pipelines to `.circleci/config.yml`.
 *
 * @packageDocumentation
 */

export type { NamedValues } from '@dtekit/core/provider';
export type { CircleCICommand } from './document/command.js';
export type { CircleCIDocument } from './document/document.js';
export type { CircleCIEnvironment } from './document/environment.js';
export type { CircleCIInlineOrb } from './document/inline-orb.js';
export type {
  CircleCIDockerImage,
  CircleCIExecutor,
  CircleCIExecutorReference,
  CircleCIJob,
  CircleCIMachine,
  CircleCIMachineImage,
} from './document/job.js';
export type { CircleCIParameter } from './document/parameter.js';
export type {
  CircleCICheckoutStep,
  CircleCICommandStep,
  CircleCIConditional,
  CircleCIConditionalStep,
  CircleCIRestoreCacheStep,
  CircleCIRun,
  CircleCIRunStep,
  CircleCISaveCacheStep,
  CircleCIStep,
  CircleCIStoreArtifactsStep,
  CircleCIWhen,
} from './document/step.js';
export type { CircleCIArguments, CircleCIValue } from './document/value.js';
export type {
  CircleCIFilters,
  CircleCIMatrix,
  CircleCINameFilter,
  CircleCIRequirement,
  CircleCITrigger,
  CircleCIWorkflow,
  CircleCIWorkflowEntry,
  CircleCIWorkflowJob,
} from './document/workflow.js';
export type { CircleCIChanges, CircleCIOverrides } from './lower/overrides.js';
export { type CircleCIJobInput, type CircleCIJobParts, type CircleCINativeJob, circleciJob } from './native-job.js';
export type { CircleCIOptions } from './options.js';
export { circleci } from './provider.js';
