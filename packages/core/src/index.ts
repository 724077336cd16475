/**
 * Describes an Nx pipeline with distributed task execution as a typed value, and compiles it for CI providers. The entry
 * point for those who write pipelines.
 *
 * @packageDocumentation
 */

// What a pipeline says.

export type { ArtifactsInput } from './model/artifacts.js';
export { type ByProvider, byProvider, type PerProvider, type ProviderId } from './model/by-provider.js';
export type { CacheInput } from './model/cache.js';
export { definePipeline } from './model/define-pipeline.js';
export {
  type EnvValueInput,
  type Expression,
  expression,
  type SecretOptions,
  type SecretReference,
  secret,
} from './model/env.js';
export { type JobInput, type JobOrder, job, type NativeJob, type OtherJobInput } from './model/job.js';
export type { MachineInput, MachineSize } from './model/machine.js';
export type { AgentCountInput, NxInput } from './model/nx.js';
export type { Overrides } from './model/overrides.js';
export type { PackageManagerInput } from './model/package-manager.js';
export { parsePipeline } from './model/parse-pipeline.js';
export type { Pipeline, PipelineInput } from './model/pipeline.js';
export { PipelineError } from './model/pipeline-error.js';
export {
  type CoordinatorInput,
  type EnvInput,
  type GroupBody,
  type GroupInput,
  group,
  type JobSettingsInput,
  type PoolInput,
  pool,
  type RoleInput,
  type StepInput,
} from './model/role.js';
export type { SafeguardsInput } from './model/safeguards.js';
export type { ServiceInput } from './model/service.js';
export type { TimeoutsInput } from './model/timeouts.js';
export type { ScheduleInput, TriggersInput } from './model/triggers.js';
export type { AssignmentAgent, AssignmentRule } from './nx/assignment-rules-file.js';

// What its steps run: one builder per command.

export { type AffectedCommand, type AffectedOptions, affected } from './nx/affected.js';
export type { Command, NxCommand, RecordCommand } from './nx/command.js';
export type { CommandLineOptions, CommandLineParts } from './nx/command-line-parts.js';
export {
  type CompleteCiRunAlias,
  type CompleteCiRunCommand,
  type CompleteCiRunOptions,
  completeCiRun,
} from './nx/complete-ci-run.js';
export { type FixCiCommand, fixCi } from './nx/fix-ci.js';
export { type FormatCheckCommand, type FormatCheckOptions, formatCheck } from './nx/format-check.js';
export { type InstallCommand, type InstallOptions, install } from './nx/install.js';
export type { Exec, Invocation, NxCli, PackageManagerName } from './nx/invocation.js';
export { parseCommand as command } from './nx/parse-command.js';
export { record } from './nx/record.js';
export { type RunManyCommand, type RunManyOptions, runMany } from './nx/run-many.js';
export { type ShellCommand, shell } from './nx/shell.js';
export { type StartAgentCommand, type StartAgentOptions, startAgent } from './nx/start-agent.js';
export { type StartCiRunCommand, type StartCiRunOptions, startCiRun } from './nx/start-ci-run.js';
export { type StartNxAgentsCommand, startNxAgents } from './nx/start-nx-agents.js';
export { type UploadAgentMetricsCommand, uploadAgentMetrics } from './nx/upload-agent-metrics.js';

// From a pipeline to files, and what is found on the way.

export { type Compilation, type CompileOptions, compile } from './compile/compile.js';
export {
  type ConfigEntry,
  type ConfigInput,
  type ConfigSettings,
  type DteConfig,
  defineConfig,
  type PipelinesConfig,
  type SinglePipelineConfig,
} from './compile/config.js';
export type { HeaderOptions } from './compile/generated-header.js';
export { type GeneratedState, generatedStateOf } from './compile/generated-seal.js';
export {
  type Diagnostic,
  type FileLocation,
  formatPath,
  hasErrors,
  type Path,
  type RelatedPlace,
  type Severity,
} from './diagnostics/diagnostic.js';
export type { Outcome } from './diagnostics/outcome.js';
export { applyRuleSettings, type RuleSetting, type RuleSettings } from './diagnostics/rule-settings.js';
export type {
  Capabilities,
  Capability,
  EmulatedCapability,
  Feature,
  NativeCapability,
  Support,
  UnsupportedCapability,
} from './provider/capabilities.js';
export type {
  ConfigFile,
  EmittedFile,
  FileOrigin,
  LowerInput,
  PlannedNativeJob,
  ProviderDescription,
  ProviderTraits,
  Target,
} from './provider/provider.js';

// The plan between the two, for programs that look into a compilation.

export type { CiConfig, CiConfigSettings } from './nx/ci-config-file.js';
export type { Origin } from './plan/origin.js';
export type { Plan, PlanWorkspace } from './plan/plan.js';
export type {
  PlanAgentName,
  PlanBranch,
  PlanEnv,
  PlanEnvValue,
  PlanExpression,
  PlanSecret,
  PlanText,
} from './plan/plan-env.js';
export type {
  JobFact,
  JobPhase,
  JobRole,
  PlanArtifacts,
  PlanCache,
  PlanJob,
  PlanMachine,
  PlanService,
} from './plan/plan-job.js';
export type {
  InstallPackageManagerStep,
  PlanStep,
  RerunGuardStep,
  RunStep,
  SetBaseStep,
  UnknownStep,
} from './plan/plan-step.js';
export type { PlanSchedule, PlanTriggers } from './plan/plan-triggers.js';
