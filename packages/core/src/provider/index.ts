export { type Catalog, type CatalogEntry, diagnose, type FindingPlace } from '../diagnostics/catalog.js';
export {
  type Diagnostic,
  type FileLocation,
  formatPath,
  hasErrors,
  type Path,
  type RelatedPlace,
  type Severity,
} from '../diagnostics/diagnostic.js';
export { didYouMean } from '../diagnostics/did-you-mean.js';
export { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
export type { JobOrder, NativeJob } from '../model/job.js';
export type { MachineSize } from '../model/machine.js';
export type { Overrides } from '../model/overrides.js';
export type { AssignmentRule } from '../nx/assignment-rules-file.js';
export type { CiConfig } from '../nx/ci-config-file.js';
export type { Command } from '../nx/command.js';
export { formatCommand } from '../nx/format-command.js';
export type { Exec, Invocation, NxCli, PackageManagerName } from '../nx/invocation.js';
export { parseCommand } from '../nx/parse-command.js';
export type { Origin } from '../plan/origin.js';
export type { Plan, PlanWorkspace } from '../plan/plan.js';
export type {
  PlanAgentName,
  PlanBranch,
  PlanEnv,
  PlanEnvValue,
  PlanExpression,
  PlanSecret,
  PlanText,
} from '../plan/plan-env.js';
export type {
  JobPhase,
  JobRole,
  PlanArtifacts,
  PlanCache,
  PlanJob,
  PlanMachine,
  PlanService,
} from '../plan/plan-job.js';
export { planPipeline } from '../plan/plan-pipeline.js';
export type { PlanRule, RuleContext } from '../plan/plan-rule.js';
export type { InstallPackageManagerStep, PlanStep, RerunGuardStep, RunStep, SetBaseStep } from '../plan/plan-step.js';
export { type PlanSchedule, type PlanTriggers, sameTriggers, triggerKey } from '../plan/plan-triggers.js';
export { checkPlan, planRules } from '../plan/rules/rules.js';
export { findUnwritableCharacter } from '../yaml/hazards.js';
export { writeYaml } from '../yaml/write-yaml.js';
export {
  alias,
  anchored,
  commented,
  inline,
  type YamlScalar,
  type YamlValue,
} from '../yaml/yaml-value.js';
export type {
  Capabilities,
  Capability,
  EmulatedCapability,
  Feature,
  NativeCapability,
  Support,
  UnsupportedCapability,
} from './capabilities.js';
export { defineProvider } from './define-provider.js';
export type {
  ConfigFile,
  EmittedFile,
  FileOrigin,
  Lowered,
  LowerInput,
  PlannedNativeJob,
  ProviderDefinition,
  ProviderDescription,
  ProviderTraits,
  Target,
  TargetOptions,
} from './provider.js';
export { shellQuote } from './shell-text.js';
export {
  type ProviderWords,
  packageManagerInstallLine,
  packageManagerPathLine,
  stepLines,
} from './step-lines.js';
