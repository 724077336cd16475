/**
 * What a provider is made of: the plan it lowers, the vocabulary of commands, findings, and the YAML writer. The entry
 * point for those who write a provider.
 *
 * @packageDocumentation
 */

// A provider, its targets and what they are made of.

export type { JobOrder, NativeJob } from '../model/job.js';
export type { MachineSize } from '../model/machine.js';
export type { Overrides } from '../model/overrides.js';
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
export type { OptionShape, OptionShapes } from './option-shape.js';
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

// The plan that a provider lowers, and the rules on it.

export { roleOf } from '../lift/role-of.js';
export type { AssignmentAgent, AssignmentRule } from '../nx/assignment-rules-file.js';
export type { CiConfig, CiConfigSettings } from '../nx/ci-config-file.js';
export { jobPhases, phaseOf } from '../plan/job-phase.js';
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
  JobFact,
  JobPhase,
  JobRole,
  PlanArtifacts,
  PlanCache,
  PlanJob,
  PlanMachine,
  PlanService,
} from '../plan/plan-job.js';
export type { PlanRule, RuleContext } from '../plan/plan-rule.js';
export type {
  InstallPackageManagerStep,
  PlanStep,
  RerunGuardStep,
  RunStep,
  SetBaseStep,
  UnknownStep,
} from '../plan/plan-step.js';
export { type PlanSchedule, type PlanTriggers, sameTriggers, triggerKey } from '../plan/plan-triggers.js';
export { checkPlan, planRules } from '../plan/rules/rules.js';

// Commands, and how they become shell lines.

export type { AffectedCommand, AffectedOptions } from '../nx/affected.js';
export type { Command, NxCommand, RecordCommand } from '../nx/command.js';
export type { CommandLineOptions, CommandLineParts } from '../nx/command-line-parts.js';
export type { CompleteCiRunAlias, CompleteCiRunCommand } from '../nx/complete-ci-run.js';
export type { FixCiCommand } from '../nx/fix-ci.js';
export type { FormatCheckCommand, FormatCheckOptions } from '../nx/format-check.js';
export { formatCommand } from '../nx/format-command.js';
export type { InstallCommand, InstallOptions } from '../nx/install.js';
export type { Exec, Invocation, NxCli, PackageManagerName } from '../nx/invocation.js';
export { parseCommand } from '../nx/parse-command.js';
export type { RunManyCommand, RunManyOptions } from '../nx/run-many.js';
export type { ShellCommand } from '../nx/shell.js';
export type { StartAgentCommand, StartAgentOptions } from '../nx/start-agent.js';
export type { StartCiRunCommand, StartCiRunOptions } from '../nx/start-ci-run.js';
export type { StartNxAgentsCommand } from '../nx/start-nx-agents.js';
export { joinsRun, startsRun } from '../nx/starts-run.js';
export type { UploadAgentMetricsCommand } from '../nx/upload-agent-metrics.js';
export { shellQuote } from './shell-text.js';
export {
  enterDirectoryLines,
  type ProviderWords,
  packageManagerInstallLine,
  packageManagerPathLine,
  resumeLines,
  stepLines,
} from './step-lines.js';

// What lowering a plan takes on several providers.

export { unreachable } from '../unreachable.js';
export { branchExpression, isBranchPattern } from './branch-pattern.js';
export { type CommonSettings, commonSettings } from './common-settings.js';
export { escapeExpression } from './escape-expression.js';
export { nativeSize } from './native-size.js';
export { pathInRepository } from './path-in-repository.js';
export { replaceOrigins } from './replace-origins.js';
export { uniqueName } from './unique-name.js';

// What teams wrote into a document: in Maps or in objects, and of any shape where no type was checked.

export { findParts, type PlacedPart } from './find-parts.js';
export { entriesOf, isMapping, type Members, memberOf, memberPairs, membersOf } from './members.js';
export { type NamedValues, toMap } from './named-values.js';

// Findings.

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
export { quotedList } from '../diagnostics/quoted-list.js';
export { sortDiagnostics } from '../diagnostics/sort-diagnostics.js';
export type { DocumentRule } from './document-rule.js';

// YAML.

export { findUnwritableCharacter, type UnwritableCharacter } from '../yaml/hazards.js';
export { type WriteYamlOptions, writeYaml } from '../yaml/write-yaml.js';
export {
  alias,
  anchored,
  commented,
  gitlabReference,
  inline,
  isGitlabReference,
  type YamlAlias,
  type YamlAnchored,
  type YamlCommented,
  type YamlDecorated,
  type YamlGitlabReference,
  type YamlInline,
  type YamlScalar,
  type YamlValue,
} from '../yaml/yaml-value.js';
