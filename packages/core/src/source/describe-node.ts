import { resolveAlias, type SourceNode } from './source-node.js';

/** What a value is, as a message says it: `text`, `a list`, `nothing`. Never the value itself, which may be a secret. */
export function describeNode(node: SourceNode): string {
  const value = resolveAlias(node);
  switch (value.kind) {
    case 'mapping':
      return 'a mapping';
    case 'sequence':
      return 'a list';
    case 'scalar':
      return describeScalar(value.value);
  }
}

function describeScalar(value: string | number | boolean | null): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
