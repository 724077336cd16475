import type { FileLocation, Path } from '../diagnostics/diagnostic.js';
import { lineOfText } from './line-of-text.js';
import { resolveAlias, type SourceAlias, type SourceNode } from './source-node.js';
import { firstLineOf, locationOf, type SourceRange } from './source-text.js';

/** A place in a file and the aliases on the way to it. */
export interface LocatedPath {
  /** The place. */
  readonly location: FileLocation;
  /** The aliases and merge keys that were followed, outermost first. */
  readonly through: readonly SourceAlias[];
}

/**
 * The place of a path of keys and list positions, or of as much of it as exists: a scalar itself, else the key that a value
 * stands under, else its first line. A number below a text is one of its lines, from 0.
 */
export function locatePath(root: SourceNode, path: Path): LocatedPath {
  let node = root;
  let range: SourceRange = firstLineOf(root.range);
  const through: SourceAlias[] = [];
  for (const segment of path) {
    if (node.kind === 'alias') through.push(node);
    const value = resolveAlias(node);
    if (value.kind === 'scalar') {
      range = (typeof segment === 'number' ? lineOfText(value, segment) : undefined) ?? range;
      break;
    }
    const step =
      value.kind === 'mapping' ? memberStep(value.entries.get(String(segment))) : itemStep(value.items, segment);
    if (step === undefined) break;
    if (step.merged !== undefined) through.push(step.merged);
    node = step.node;
    range = step.range;
  }
  return { location: locationOf(range), through };
}

interface Step {
  readonly node: SourceNode;
  readonly range: SourceRange;
  readonly merged?: SourceAlias | undefined;
}

function memberStep(
  entry: { readonly key: SourceRange; readonly value: SourceNode; readonly merged?: SourceAlias } | undefined,
): Step | undefined {
  if (entry === undefined) return undefined;
  const { key, value, merged } = entry;
  const isLeaf = value.kind === 'scalar' && value.range.end > value.range.start;
  return { node: value, range: isLeaf ? firstLineOf(value.range) : key, merged };
}

function itemStep(items: readonly SourceNode[], segment: string | number): Step | undefined {
  const node = typeof segment === 'number' ? items[segment] : undefined;
  return node === undefined ? undefined : { node, range: firstLineOf(node.range) };
}
