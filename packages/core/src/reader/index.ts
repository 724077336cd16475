/**
 * Reading CI files, ours or hand-written: what they mean, where, and what is wrong with them. The entry point for those who
 * check files, and for those who write the reader of a provider.
 *
 * @packageDocumentation
 */

// Readers.

export { applyRuleSettings, type RuleSetting, type RuleSettings } from '../diagnostics/rule-settings.js';
export { type CheckCompiledOptions, checkCompiled } from './check-compiled.js';
export { type CheckedFile, type CheckFileOptions, checkFile } from './check-file.js';
export { defineReader } from './define-reader.js';
export type { LiftLoss, ParseContext, Parsed, Reader, ReaderDefinition, ReadResult } from './reader.js';

// YAML with places.

export { decodeText } from '../source/decode-text.js';
export {
  anything,
  createDecoding,
  type Decoder,
  type Decoding,
  decode,
  either,
  flag,
  list,
  type MemberDecoders,
  named,
  number,
  object,
  oneOf,
  type PlainValue,
  type ShapeFault,
  scalar,
  text,
} from '../source/decoder.js';
export { describeNode } from '../source/describe-node.js';
export { type LocatedPath, locatePath } from '../source/locate-path.js';
export { type ReadYaml, readYaml } from '../source/read-yaml.js';
export type { SourceComment, SourceFile } from '../source/source-file.js';
export {
  memberNode,
  resolveAlias,
  type SourceAlias,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
  type SourceScalar,
  type SourceSequence,
  type SourceValue,
} from '../source/source-node.js';
export { locationOf, type SourceRange, type SourceText } from '../source/source-text.js';

// From a document to a plan.

export { createFactList, type FactList } from '../lift/fact-list.js';
export { joinAgents } from '../lift/join-agents.js';
export {
  enteredDirectory,
  liftScript,
  readPackageManagerInstall,
  type ScriptPlace,
  type ScriptWords,
} from '../lift/lift-script.js';
export type { Fact, Lifted, Through } from '../lift/lifted.js';
export { literalText } from '../lift/literal-word.js';
export { pathInJob } from '../lift/path-in-job.js';
export { roleOf } from '../lift/role-of.js';
export type { ScriptEntry, ScriptLine, UnknownEntry } from '../lift/script-line.js';
export { plainWords, type ShellSegment, type ShellWord } from '../nx/shell-words.js';
export { jobMeaning, type Meaning, planMeaning, stepMeaning } from '../plan/plan-meaning.js';
export { matchesGlob } from '../plan/rules/view/glob.js';
export { commandsIn, type PlacedCommand, recordedOrSelf } from '../plan/rules/view/job-commands.js';
export { type ShellBranch, type SimpleCommand, simpleCommands } from '../plan/rules/view/simple-commands.js';

// What lies beside a file.

export type { RepositoryFiles } from '../workspace/repository-files.js';

// Two plans compared.

export type { DiffSide } from '../diff/comparable-plans.js';
export { describeChange, type SideNames } from '../diff/describe-change.js';
export { diffPlans } from '../diff/diff-plans.js';
export type { ChangedPart, ChangeSubject, ChangeValue, PlanChange } from '../diff/plan-change.js';

// What all codes mean.

export { coreCodes, type ExplainedCode, explainedCodes } from '../diagnostics/explained-code.js';

// A plan as code.

export type { ImportTarget } from '../import/config-text.js';
export { type Imported, type ImportOptions, importPlan } from '../import/import-plan.js';

// What plans, commands and findings are made of: the same types as in `@dtekit/core/provider`.

export type { Outcome } from '../diagnostics/outcome.js';
export type {
  AffectedCommand,
  AffectedOptions,
  AssignmentAgent,
  AssignmentRule,
  Capabilities,
  Capability,
  Catalog,
  CatalogEntry,
  CiConfig,
  CiConfigSettings,
  Command,
  CommandLineOptions,
  CommandLineParts,
  CompleteCiRunAlias,
  CompleteCiRunCommand,
  ConfigFile,
  Diagnostic,
  EmulatedCapability,
  Exec,
  Feature,
  FileLocation,
  FileOrigin,
  FixCiCommand,
  FormatCheckCommand,
  FormatCheckOptions,
  InstallCommand,
  InstallOptions,
  InstallPackageManagerStep,
  Invocation,
  JobFact,
  JobPhase,
  JobRole,
  MachineSize,
  NativeCapability,
  NxCli,
  NxCommand,
  Origin,
  PackageManagerName,
  Path,
  Plan,
  PlanAgentName,
  PlanArtifacts,
  PlanBranch,
  PlanCache,
  PlanEnv,
  PlanEnvValue,
  PlanExpression,
  PlanJob,
  PlanMachine,
  PlanSchedule,
  PlanSecret,
  PlanService,
  PlanStep,
  PlanText,
  PlanTriggers,
  PlanWorkspace,
  ProviderDescription,
  ProviderTraits,
  RecordCommand,
  RelatedPlace,
  RerunGuardStep,
  RunManyCommand,
  RunManyOptions,
  RunStep,
  SetBaseStep,
  Severity,
  ShellCommand,
  StartAgentCommand,
  StartAgentOptions,
  StartCiRunCommand,
  StartCiRunOptions,
  StartNxAgentsCommand,
  UnknownStep,
  UnsupportedCapability,
  UploadAgentMetricsCommand,
} from '../provider/index.js';
