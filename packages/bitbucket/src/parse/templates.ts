import type { SourceMapping, SourceNode } from '@dtekit/core/reader';
import { rootKeys } from '../document/key-order.js';

/**
 * A file without the keys of its own that are there to hold anchors, such as `x-templates`: Bitbucket does not look at
 * them, and what repeats them stands elsewhere.
 */
export function withoutTemplates(root: SourceMapping): SourceMapping {
  const templates = [...root.entries].filter(([key, { value }]) => !rootKeys.includes(key) && holdsAnchor(value));
  if (templates.length === 0) return root;
  const names = new Set(templates.map(([key]) => key));
  return { ...root, entries: new Map([...root.entries].filter(([key]) => !names.has(key))) };
}

function holdsAnchor(node: SourceNode): boolean {
  if (node.kind === 'alias') return false;
  if (node.anchor !== undefined) return true;
  if (node.kind === 'sequence') return node.items.some(holdsAnchor);
  return node.kind === 'mapping' && [...node.entries.values()].some(({ value }) => holdsAnchor(value));
}
