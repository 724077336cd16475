import type { SourceAlias, SourceEntry, SourceMapping, SourceNode } from './source-node.js';

/** A mapping that a merge key takes over. */
export interface MergeSource {
  readonly mapping: SourceMapping;
  /** The alias that names it; absent where it is written out at the merge key. */
  readonly alias?: SourceAlias;
}

/** The mappings that the value of a merge key names: one, or a list of them. What is none is handed to `refuse`. */
export function mergeSources(value: SourceNode, refuse: (value: SourceNode) => void): readonly MergeSource[] {
  const choices = value.kind === 'sequence' ? value.items : [value];
  return choices.flatMap((choice): MergeSource[] => {
    if (choice.kind === 'mapping') return [{ mapping: choice }];
    if (choice.kind === 'alias' && choice.target.kind === 'mapping') return [{ mapping: choice.target, alias: choice }];
    // A list that is repeated as a whole: its items are aliases of their own.
    if (choice === value && choice.kind === 'alias' && choice.target.kind === 'sequence') {
      return [...mergeSources(choice.target, refuse)];
    }
    refuse(choice);
    return [];
  });
}

/** A mapping's own members win over merged ones, and earlier sources over later ones. */
export function mergeEntries(own: Map<string, SourceEntry>, sources: readonly MergeSource[]): void {
  for (const { mapping, alias } of sources) {
    for (const [key, entry] of mapping.entries) {
      if (!own.has(key)) own.set(key, alias === undefined ? entry : { ...entry, merged: alias });
    }
  }
}
