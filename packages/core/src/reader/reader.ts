import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import type { Lifted } from '../lift/lifted.js';
import type { Plan } from '../plan/plan.js';
import type { ProviderDescription } from '../provider/provider.js';
import type { SourceFile } from '../source/source-file.js';
import type { SourceNode } from '../source/source-node.js';

/** Where a provider's parser gets what lies beside the file. */
export interface ParseContext {
  /** Reads another YAML file of the repository by its path from the root; `undefined` where it is not to be had. */
  readonly readFile: (path: string) => SourceFile | undefined;
  /** Whether the repository is known to have no file under a path from the root. */
  readonly lacksFile: (path: string) => boolean;
}

/** A file as a document of its provider. */
export interface Parsed<Document> {
  /** The file as typed data, as far as it has the right shape. */
  readonly document: Document;
  /** What the paths of the document are found in: the file's own data, with those of included files merged in. */
  readonly root: SourceNode;
  /** What does not have the right shape. Paths are paths in the document. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a plan loses on its way through a provider's file, because the file has no words for it. */
export interface LiftLoss {
  /** What is lost, e.g. `name of the pipeline`. */
  readonly what: string;
  /** Why, and what the lifted plan holds instead. */
  readonly why: string;
  /** The plan as it comes back. */
  readonly forget: (plan: Plan) => Plan;
}

/** How one kind of CI file is read: the mirror of a `ProviderDefinition`. Handed to `defineReader`. */
export interface ReaderDefinition<Document> extends ProviderDescription {
  /** Version of this contract. */
  readonly specVersion: 1;
  /** The codes of the provider's own findings, `Object.keys` of its catalogue: those that a comment may ignore. */
  readonly codes: readonly string[];
  /** Whether the provider looks for its file under that path, or one that ends like it. */
  readonly matchesPath: (path: string) => boolean;
  /** Whether the data can only be meant for this provider. */
  readonly matchesContent: (root: SourceNode) => boolean;
  /** Data to document. Pure; the mirror of `render`. */
  readonly parse: (source: SourceFile, context: ParseContext) => Parsed<Document>;
  /** Document to plan. Pure; the mirror of `lower`. What it cannot know it marks as unknown. */
  readonly lift: (document: Document) => Lifted;
  /** The provider's own limits and logic, judged on the document. Paths are paths in the document. */
  readonly check: (document: Document) => readonly Diagnostic[];
  /** What does not come back when a plan is lowered and lifted. */
  readonly losses: readonly LiftLoss[];
}

/** Reads the CI files of one provider. */
export interface Reader {
  /** The provider, as rules see it. */
  readonly provider: ProviderDescription;
  /** The codes of the provider's own findings. */
  readonly codes: readonly string[];
  /** Whether the provider looks for its file under that path, or one that ends like it. */
  readonly matchesPath: (path: string) => boolean;
  /** Whether the data can only be meant for this provider. */
  readonly matchesContent: (root: SourceNode) => boolean;
  /** What does not come back when a plan is lowered and lifted. */
  readonly losses: readonly LiftLoss[];
  /** Reads a file: what it means, and what its provider would say to it. */
  readonly read: (source: SourceFile, context?: Partial<ParseContext>) => ReadResult;
}

/** A file that was read. */
export interface ReadResult {
  /** What it means. Paths are paths in the plan. */
  readonly plan: Plan;
  /** What is wrong with the file itself, and the provider's own findings, with their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Gives a finding about the plan its place in the file, and tells what led there. */
  readonly locate: (finding: Diagnostic) => Diagnostic;
  /** The place in the document of a place in the plan. */
  readonly nativePathOf: (path: Path) => Path;
}
