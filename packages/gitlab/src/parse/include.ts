import { type Diagnostic, diagnose, type Path } from '@dtekit/core/provider';
import {
  type ParseContext,
  resolveAlias,
  type SourceEntry,
  type SourceMapping,
  type SourceNode,
} from '@dtekit/core/reader';
import { gitlabCatalog } from '../check/catalog.js';

/** A file with the files that it includes. */
export interface IncludedSource {
  /** The data of all of them in one. */
  readonly root: SourceMapping;
  /** The entries of `include` whose files could not be read, in the words of the file. */
  readonly open: readonly SourceNode[];
  /** Includes of files that the repository does not have. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many files GitLab includes. https://docs.gitlab.com/ci/yaml/#include */
const maxIncludes = 150;

/**
 * Reads the local files that a file includes, and those that they include. GitLab merges them in their order, mappings
 * member by member, and the including file has the last word. https://docs.gitlab.com/ci/yaml/includes/
 */
export function readIncludes(root: SourceMapping, file: string, context: ParseContext): IncludedSource {
  const includer = new Includer(context);
  return { root: includer.merge(root, [file]), open: includer.open, diagnostics: includer.diagnostics };
}

class Includer {
  readonly open: SourceNode[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #context: ParseContext;
  #count = 0;

  constructor(context: ParseContext) {
    this.#context = context;
  }

  /** `trail` are the files that led here: one that includes itself adds nothing. */
  merge(root: SourceMapping, trail: readonly string[]): SourceMapping {
    const included = includeEntries(root).flatMap(({ entry, path }) => {
      const local = localPath(entry);
      if (local !== undefined && trail.includes(local)) return [];
      const data = local === undefined ? undefined : this.#read(local, trail, path);
      if (data === undefined) this.open.push(entry);
      return data ?? [];
    });
    return included.length === 0 ? root : [...included, root].reduce(mergeMappings);
  }

  #read(local: string, trail: readonly string[], path: Path): SourceMapping | undefined {
    this.#count += 1;
    if (this.#count > maxIncludes) return undefined;
    const root = this.#context.readFile(local)?.root;
    if (root === undefined) {
      if (trail.length === 1 && this.#context.lacksFile(local)) this.#diagnoseMissing(local, path);
      return undefined;
    }
    const data = resolveAlias(root);
    return data.kind === 'mapping' ? this.merge(data, [...trail, local]) : undefined;
  }

  #diagnoseMissing(file: string, path: Path): void {
    this.diagnostics.push(diagnose(gitlabCatalog, 'gitlab/missing-include', { file }, { path }));
  }
}

/** An entry of `include` and its place. */
interface PlacedEntry {
  readonly entry: SourceNode;
  readonly path: Path;
}

function includeEntries(root: SourceMapping): readonly PlacedEntry[] {
  const entry = root.entries.get('include');
  if (entry === undefined) return [];
  const include = resolveAlias(entry.value);
  if (include.kind !== 'sequence') return [{ entry: include, path: ['include'] }];
  return include.items.map((item, index) => ({ entry: item, path: ['include', index] }));
}

/**
 * The path of a local file that is included in any case and as it is; `undefined` for files elsewhere, for several at
 * once, and where it depends on the pipeline.
 */
function localPath(entry: SourceNode): string | undefined {
  const value = resolveAlias(entry);
  if (value.kind === 'scalar') return value.value === null ? undefined : plainPath(value.text);
  const local = value.kind === 'mapping' && value.entries.size === 1 ? value.entries.get('local') : undefined;
  const path = local === undefined ? undefined : resolveAlias(local.value);
  return path?.kind === 'scalar' ? plainPath(path.text) : undefined;
}

function plainPath(path: string): string | undefined {
  return /^https?:|[*?$]/.test(path) ? undefined : path.replace(/^(?:\.?\/)+/, '');
}

function mergeMappings(weak: SourceMapping, strong: SourceMapping): SourceMapping {
  const entries = new Map(weak.entries);
  for (const [key, entry] of strong.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : mergeEntries(below, entry));
  }
  return { ...strong, entries };
}

function mergeEntries(weak: SourceEntry, strong: SourceEntry): SourceEntry {
  const [below, above] = [resolveAlias(weak.value), resolveAlias(strong.value)];
  const canMerge = below.kind === 'mapping' && above.kind === 'mapping';
  return canMerge ? { ...strong, value: mergeMappings(below, above) } : strong;
}
