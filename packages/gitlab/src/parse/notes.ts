import type { Diagnostic } from '@dtekit/core/provider';
import { memberNode, resolveAlias, type ShapeFault, type SourceMapping, type SourceNode } from '@dtekit/core/reader';
import { holdsInput } from '../document/input.js';
import { isHidden } from '../document/job.js';
import { lineageOf } from '../document/lineage.js';
import type { GitLabSectionKeys } from '../document/reading-notes.js';
import type { FileParts } from './document.js';
import { diagnoseFault } from './faults.js';
import { referencePath } from './reference.js';

/** What the faults of a file come to. */
export interface JudgedFaults {
  /** The keys that could not be read. */
  readonly unread: GitLabSectionKeys;
  /** What GitLab would refuse. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells what could not be read from what is wrong. `isWhole`: what the file does not say is nowhere else. */
export function judgeFaults(
  faults: readonly ShapeFault[],
  parts: FileParts,
  root: SourceMapping,
  isWhole: boolean,
): JudgedFaults {
  const unread = new Map<string, Set<string>>();
  for (const { path } of faults) addTo(unread, String(path[0] ?? ''), String(path[1] ?? ''));
  const wrong = faults.filter((fault) => !isFine(fault, parts) && !isElsewhere(fault, root, isWhole));
  return { unread, diagnostics: wrong.map((fault) => diagnoseFault(fault, root)) };
}

/** The keys of jobs that are `null`. */
export function clearedKeys(root: SourceMapping): GitLabSectionKeys {
  const cleared = new Map<string, Set<string>>();
  for (const [name, { value }] of root.entries) {
    const section = resolveAlias(value);
    if (section.kind !== 'mapping') continue;
    for (const [key, entry] of section.entries) if (isNull(entry.value)) addTo(cleared, name, key);
  }
  return cleared;
}

function addTo(keys: Map<string, Set<string>>, section: string, key: string): void {
  const known = keys.get(section);
  if (known === undefined) keys.set(section, new Set([key]));
  else known.add(key);
}

function isNull(node: SourceNode): boolean {
  const value = resolveAlias(node);
  return value.kind === 'scalar' && value.value === null;
}

/** Whether GitLab may well take what the types do not. */
function isFine({ path, node }: ShapeFault, parts: FileParts): boolean {
  const [section = '', key] = path.map(String);
  if (node.kind === 'scalar' && holdsInput(node.text)) return true;
  // Lists in lists are spliced in by some keys.
  if (node.kind === 'sequence' && referencePath(node) === undefined && typeof path.at(-1) === 'number') return true;
  // Merged with that of another job, it may have a name.
  if (key === 'image' && node.kind === 'mapping' && parts.jobs.get(section)?.extends !== undefined) return true;
  return isHidden(section) && (key === 'image' || !isExtended(section, parts));
}

/** GitLab does not look into hidden jobs that no job extends. */
function isExtended(name: string, parts: FileParts): boolean {
  const document = { kind: 'root', ...parts } as const;
  return [...parts.jobs].some(
    ([user, job]) =>
      !isHidden(user) && lineageOf(user, job, document).ancestors.some((ancestor) => ancestor.name === name),
  );
}

/** Whether it is a reference to what another file may say, or to what comes back to it. */
function isElsewhere({ node }: ShapeFault, root: SourceMapping, isWhole: boolean): boolean {
  const reference = referencePath(node);
  if (reference === undefined) return false;
  return !isWhole || reference.reduce<SourceNode | undefined>(memberNode, root) !== undefined;
}
