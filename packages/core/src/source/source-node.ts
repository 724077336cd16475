import type { SourceRange } from './source-text.js';

/** A value of a YAML file with its place. Aliases are kept, so that a value which is repeated is one object. */
export type SourceNode = SourceMapping | SourceSequence | SourceScalar | SourceAlias;

/** What all values but aliases have. */
export interface SourceValue {
  /** Where the value is written, without its key. */
  readonly range: SourceRange;
  /** A tag other than YAML's own, e.g. `!reference`. */
  readonly tag?: string;
  /** Name of the anchor on it. */
  readonly anchor?: string;
}

/** A mapping. */
export interface SourceMapping extends SourceValue {
  /** Discriminates `SourceNode`. */
  readonly kind: 'mapping';
  /** Its members by key, in order; those that a merge key (`<<`) brought in stand behind its own. */
  readonly entries: ReadonlyMap<string, SourceEntry>;
}

/** A member of a mapping. */
export interface SourceEntry {
  /** Where its key is written. */
  readonly key: SourceRange;
  /** Its value. */
  readonly value: SourceNode;
  /** The alias that brought it in by a merge key; absent where the mapping says it itself. */
  readonly merged?: SourceAlias;
}

/** A list. */
export interface SourceSequence extends SourceValue {
  /** Discriminates `SourceNode`. */
  readonly kind: 'sequence';
  /** Its items, in order. */
  readonly items: readonly SourceNode[];
}

/** A leaf. */
export interface SourceScalar extends SourceValue {
  /** Discriminates `SourceNode`. */
  readonly kind: 'scalar';
  /** Its value as YAML 1.2 reads it. */
  readonly value: string | number | boolean | null;
  /** Its text, without quotes: what `012` or `yes` look like in the file. */
  readonly text: string;
  /** Whether it stands there bare, so that an older reader may take it for something else. */
  readonly isPlain: boolean;
}

/** The repetition of an anchored value. */
export interface SourceAlias {
  /** Discriminates `SourceNode`. */
  readonly kind: 'alias';
  /** Name of the anchor. */
  readonly name: string;
  /** Where the alias is written. */
  readonly range: SourceRange;
  /** What it stands for; never an alias. */
  readonly target: Exclude<SourceNode, SourceAlias>;
}

/** The value itself, through an alias. */
export function resolveAlias(node: SourceNode): Exclude<SourceNode, SourceAlias> {
  return node.kind === 'alias' ? node.target : node;
}

/** A member of a mapping, through an alias; `undefined` where there is none. */
export function memberNode(node: SourceNode | undefined, key: string): SourceNode | undefined {
  if (node === undefined) return undefined;
  const value = resolveAlias(node);
  return value.kind === 'mapping' ? value.entries.get(key)?.value : undefined;
}
