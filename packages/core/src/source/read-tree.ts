import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { diagnose } from '../diagnostics/catalog.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { fileTextCatalog } from '../diagnostics/file-text-catalog.js';
import { type FileTreeArguments, fileTreeCatalog } from '../diagnostics/file-tree-catalog.js';
import { describeNode } from './describe-node.js';
import { deepestLevel } from './lex-yaml.js';
import { type MergeSource, mergeEntries, mergeSources } from './merge-entries.js';
import { resolveAlias, type SourceAlias, type SourceEntry, type SourceNode, type SourceScalar } from './source-node.js';
import { locationOf, type SourceRange, type SourceText } from './source-text.js';

/** Values that aliases may repeat, each counted wherever it is repeated. GitLab's limit of 2 MB is reached before. */
const mostRepetitions = 100_000;

/** Anchors that are looked through for what an unknown name may have meant, and unknown names that are told. */
const mostSuggested = 100;

/** What a document's data is. */
export interface ReadTree {
  /** The data; absent where it is more than anybody could read. */
  readonly root?: SourceNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns the library's tree into ours, each value once: aliases are never expanded. */
export function readTree(source: SourceText, root: ParsedNode): ReadTree {
  const reader = new TreeReader(source);
  const read = reader.read(root);
  const { diagnostics, isStopped } = reader.finish();
  return isStopped ? { diagnostics } : { root: read, diagnostics };
}

type Value = SourceAlias['target'];

interface Anchored {
  readonly value: Value;
  /** How many values it consists of, repeated ones included. */
  readonly size: number;
  /** How many levels it has, repeated ones included. */
  readonly depth: number;
}

class TreeReader {
  readonly #source: SourceText;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #anchors = new Map<string, Anchored>();
  /** Anchors whose values are being read. */
  readonly #openAnchors = new Set<string>();
  /** Aliases that stand for nothing. */
  readonly #unknown = new Set<SourceAlias>();
  #level = 0;
  #deepest = 0;
  #size = 0;
  #repeated = 0;
  #isStopped = false;

  constructor(source: SourceText) {
    this.#source = source;
  }

  finish(): { readonly diagnostics: readonly Diagnostic[]; readonly isStopped: boolean } {
    const names = [...this.#anchors.keys()].slice(0, mostSuggested);
    for (const { name, range } of [...this.#unknown].slice(0, mostSuggested)) {
      const isLater = this.#anchors.has(name);
      this.#report('file/unknown-anchor', { name, suggestion: didYouMean(name, names), isLater }, range);
    }
    return { diagnostics: this.#diagnostics, isStopped: this.#isStopped };
  }

  read(node: ParsedNode): SourceNode {
    if (isAlias(node)) return this.#alias(node);
    return node.anchor === undefined ? this.#value(node) : this.#anchored(node, node.anchor);
  }

  #alias(node: Alias.Parsed): SourceAlias {
    const { source: name } = node;
    const range = this.#range(node);
    const anchored = this.#openAnchors.has(name) ? undefined : this.#anchors.get(name);
    const alias: SourceAlias = { kind: 'alias', name, range, target: anchored?.value ?? emptyAt(range) };
    if (this.#openAnchors.has(name)) this.#report('file/self-reference', { name }, range);
    else if (anchored === undefined) this.#unknown.add(alias);
    else this.#count(anchored, range);
    return alias;
  }

  /** What repeating a value adds, which is told by numbers instead of doing it. */
  #count({ size, depth }: Anchored, range: SourceRange): void {
    this.#size += size;
    this.#repeated += size;
    this.#deepest = Math.max(this.#deepest, this.#level + depth);
    if (this.#isStopped) return;
    if (this.#repeated > mostRepetitions) {
      this.#isStopped = true;
      this.#report('file/too-many-repetitions', { limit: mostRepetitions }, range);
    } else if (this.#deepest > deepestLevel) {
      this.#isStopped = true;
      this.#diagnostics.push(
        diagnose(fileTextCatalog, 'file/too-deep', { limit: deepestLevel }, { location: locationOf(range) }),
      );
    }
  }

  #anchored(node: Exclude<ParsedNode, Alias.Parsed>, anchor: string): Value {
    const { size, deepest } = { size: this.#size, deepest: this.#deepest };
    this.#deepest = this.#level;
    this.#openAnchors.add(anchor);
    const value = this.#value(node);
    const anchored = { value, size: this.#size - size, depth: this.#deepest - this.#level };
    // Where a value inside has the same anchor, that one has begun later and counts.
    if (this.#openAnchors.delete(anchor)) this.#anchors.set(anchor, anchored);
    this.#deepest = Math.max(deepest, this.#deepest);
    return value;
  }

  #value(node: Exclude<ParsedNode, Alias.Parsed>): Value {
    this.#size += 1;
    if (isScalar(node)) return this.#scalar(node);
    this.#level += 1;
    this.#deepest = Math.max(this.#deepest, this.#level);
    const value = isMap(node) ? this.#mapping(node) : this.#sequence(node);
    this.#level -= 1;
    return value;
  }

  #mapping(node: YAMLMap.Parsed): Value {
    const entries = new Map<string, SourceEntry>();
    const merged: MergeSource[] = [];
    for (const pair of node.items) {
      const key = this.#key(pair.key);
      const value = pair.value === null ? emptyAt(this.#range(pair.key)) : this.read(pair.value);
      if (key === undefined) continue;
      const range = this.#range(pair.key);
      if (isMergeKey(pair)) {
        for (const source of mergeSources(value, (refused) => this.#refuseMerge(refused))) merged.push(source);
        continue;
      }
      const first = entries.get(key);
      if (first !== undefined) this.#reportDuplicate(key, range, first.key);
      entries.set(key, { key: range, value });
    }
    if (merged.length > 0 && !this.#isStopped) mergeEntries(entries, merged);
    return this.#tagged(node, { kind: 'mapping', range: this.#range(node), entries });
  }

  /** A key as it is written; absent where it cannot be a key. */
  #key(key: ParsedNode): string | undefined {
    if (isScalar(key) && key.anchor === undefined) return textOf(key);
    const told = this.#diagnostics.length;
    const value = resolveAlias(this.read(key));
    if (value.kind === 'scalar') return value.text;
    // `{{ name }}` is a mapping whose only key is a mapping: one slip, told once, at the outer brackets.
    const inner = this.#diagnostics.slice(told).findIndex(({ code }) => code === 'file/complex-key');
    if (inner !== -1) this.#diagnostics.splice(told + inner, 1);
    this.#report('file/complex-key', { received: describeNode(value) }, this.#range(key));
    return undefined;
  }

  #refuseMerge(value: SourceNode): void {
    if (value.kind === 'alias' && this.#isUnresolved(value)) return;
    this.#report('file/wrong-merge', { received: describeNode(value) }, value.range);
  }

  /** Whether an alias stands for nothing, which is told already. */
  #isUnresolved(alias: SourceAlias): boolean {
    return this.#unknown.has(alias) || this.#openAnchors.has(alias.name);
  }

  #sequence(node: YAMLSeq.Parsed): Value {
    const items = node.items.map((item) => this.read(item));
    return this.#tagged(node, { kind: 'sequence', range: this.#range(node), items });
  }

  #scalar(node: Scalar.Parsed): Value {
    const { value } = node;
    const isLeaf = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const isPlain = node.type === 'PLAIN' && node.tag === undefined;
    return this.#tagged(node, {
      kind: 'scalar',
      range: this.#range(node),
      value: isLeaf ? value : null,
      text: textOf(node),
      isPlain,
    });
  }

  #tagged(node: { readonly tag?: string; readonly anchor?: string }, value: Value): Value {
    const tag = node.tag === undefined || isOwnTag(node.tag) ? undefined : node.tag;
    if (tag !== undefined && tag !== '!reference') this.#report('file/unknown-tag', { tag }, value.range);
    if (tag === undefined && node.anchor === undefined) return value;
    return {
      ...value,
      ...(tag === undefined ? {} : { tag }),
      ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
    };
  }

  #range({ range: [start, end] }: ParsedNode): SourceRange {
    return { source: this.#source, start, end };
  }

  #reportDuplicate(key: string, range: SourceRange, first: SourceRange): void {
    const related = [{ message: 'it is here for the first time', location: locationOf(first) }];
    this.#diagnostics.push(
      diagnose(fileTreeCatalog, 'file/duplicate-key', { key }, { location: locationOf(range), related }),
    );
  }

  #report<Code extends keyof FileTreeArguments>(code: Code, values: FileTreeArguments[Code], range: SourceRange): void {
    this.#diagnostics.push(diagnose(fileTreeCatalog, code, values, { location: locationOf(range) }));
  }
}

/** A bare `<<`; in quotes it is a key like any other. */
function isMergeKey({ key }: Pair<ParsedNode, ParsedNode | null>): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

/** The tags that YAML itself has. */
function isOwnTag(tag: string): boolean {
  return tag === '!' || tag.startsWith('tag:yaml.org,2002:');
}

/** A text as it stands there: `012` and `1.10` keep their zeros. */
function textOf(node: Scalar.Parsed): string {
  return node.type === 'PLAIN' ? node.source : String(node.value ?? '');
}

function emptyAt(range: SourceRange): SourceScalar {
  return { kind: 'scalar', range, value: null, text: '', isPlain: true };
}
