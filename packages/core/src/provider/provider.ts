import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { NativeJob } from '../model/job.js';
import type { MachineSize } from '../model/machine.js';
import type { Overrides } from '../model/overrides.js';
import type { Origin } from '../plan/origin.js';
import type { Plan } from '../plan/plan.js';
import type { Capabilities } from './capabilities.js';
import type { OptionShapes } from './option-shape.js';

/** What planning has to know of a provider. Data only. */
export interface ProviderDescription {
  /** Id, lower case, e.g. `gitlab`. */
  readonly id: string;
  /** Name as its maker writes it, e.g. `GitLab CI`. */
  readonly name: string;
  /** What it can do of what a pipeline may ask. */
  readonly capabilities: Capabilities;
  /** Facts about it that are no features. */
  readonly traits: ProviderTraits;
}

/** Facts about a provider that are no features. */
export interface ProviderTraits {
  /** Where cached folders may be: only inside the `project`, or `anywhere`, e.g. in the home folder. */
  readonly cacheScope: 'project' | 'anywhere';
  /** Whether the Nx Cloud client finds pull request and branch by itself; where not, `NX_BRANCH` is exported. */
  readonly detectsBranch: boolean;
  /** Whether a clone has all commits without being asked to. */
  readonly clonesAllHistory: boolean;
  /** Which steps of a job share a shell, so that a variable or a folder set by one reaches the next. */
  readonly shell: 'per-job' | 'per-step';
  /**
   * What a job waits for: all jobs of the groups before its own (`groups`), so that a later job never runs beside the agents,
   * or those that it names (`names`).
   */
  readonly jobOrder: 'groups' | 'names';
  /** The provider's names of the neutral machine sizes. */
  readonly machineSizes: Readonly<Record<MachineSize, string>>;
}

/** Which part of the file comes from which part of the pipeline. */
export interface FileOrigin {
  /** Path in the file's data: keys and list positions. */
  readonly native: Path;
  /** Path in the pipeline that the team wrote. */
  readonly model: Path;
}

/** A file that compilation made. */
export interface ConfigFile {
  /** Path relative to the repository root, with forward slashes. */
  readonly path: string;
  /** The whole text. */
  readonly text: string;
  /** Id of the provider that reads it; absent for Nx Cloud's own files. */
  readonly provider?: string;
  /** Which parts of the text come from which parts of the pipeline; empty for Nx Cloud's own files. */
  readonly origins: readonly FileOrigin[];
}

/** A native job and where it was written. */
export interface PlannedNativeJob extends NativeJob {
  /** Where in the pipeline it comes from. */
  readonly origin: Origin;
}

/** What a provider lowers. */
export interface LowerInput {
  /** The resolved pipeline. It holds nothing that the provider cannot do. */
  readonly plan: Plan;
  /** The native jobs of this provider, in the team's order. */
  readonly nativeJobs: readonly PlannedNativeJob[];
  /** The pipeline's overrides for all providers. */
  readonly overrides: Overrides;
}

/** A provider's document with what was noticed on the way. */
export interface Lowered<Document> {
  /** The file as data with the provider's real keys. */
  readonly document: Document;
  /** Which parts of the document come from which parts of the pipeline. */
  readonly origins: readonly FileOrigin[];
  /** What was noticed on the way. Paths are paths in the pipeline. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings that every target has. */
export interface TargetOptions {
  /** Path of the file, relative to the repository root. Default: where the provider looks for it. */
  readonly path?: string | undefined;
}

/** A provider: how a plan becomes one kind of CI file. Written once per provider and handed to {@link defineProvider}. */
export interface ProviderDefinition<Document, Options extends TargetOptions> extends ProviderDescription {
  /** Version of this contract. */
  readonly specVersion: 1;
  /** Where the provider looks for its file. */
  readonly defaultPath: string;
  /** What each option may be, for configs that no compiler has checked. `path` is known already. */
  readonly options: OptionShapes<Omit<Options, 'path'>>;
  /** Plan to document, overrides applied. Pure. */
  lower(input: LowerInput, options: Options): Lowered<Document>;
  /** The provider's own limits and logic, judged on the finished document. Paths are paths in the document. */
  check(document: Document): readonly Diagnostic[];
  /** Document to text below the given comment lines. Pure, byte-identical for equal documents. */
  render(document: Document, header: readonly string[]): string;
}

/** A provider with its settings, ready to compile pipelines. */
export interface Target {
  /** The provider, as planning sees it. */
  readonly provider: ProviderDescription;
  /** Path of the file it writes. */
  readonly path: string;
  /** Lowers and checks, and renders a document without errors. */
  emit(input: LowerInput, header: readonly string[]): EmittedFile;
}

/** What {@link Target.emit} gives. */
export interface EmittedFile {
  /** Absent when any of the diagnostics is an error. */
  readonly file?: ConfigFile;
  /** What lowering and the check found. Paths are paths in the pipeline. */
  readonly diagnostics: readonly Diagnostic[];
}
