import { memberNode, resolveAlias, type SourceNode } from '@dtekit/core/reader';
import { referencePath } from './reference.js';

/** How deep GitLab follows references in what is referred to. https://docs.gitlab.com/ci/yaml/yaml_optimization/#reference-tags */
const maxReferenceLevels = 10;

/**
 * Puts in the place of every `!reference` what it refers to, as an alias does, so that places stay right. GitLab does it
 * after it has merged included files and before it follows `extends`. What cannot be found stays as it is.
 */
export function resolveReferences(root: SourceNode): SourceNode {
  return new ReferenceResolver(root).resolve(root);
}

/** Values that references repeat, counted where they are repeated. More are not put in: nobody writes them by hand. */
const mostRepeated = 100_000;

type Value = Exclude<SourceNode, { readonly kind: 'alias' }>;

class ReferenceResolver {
  readonly #root: SourceNode;
  readonly #resolved = new Map<Value, SourceNode>();
  /** The references that are being followed. */
  readonly #trail: Value[] = [];
  /** How many references were given up. What holds one may come out better elsewhere. */
  #givenUp = 0;
  #repeated = 0;
  readonly #sizes = new Map<Value, number>();

  constructor(root: SourceNode) {
    this.#root = root;
  }

  resolve(node: SourceNode): SourceNode {
    const value = resolveAlias(node);
    const resolved = this.#resolved.get(value) ?? this.#resolveOnce(value);
    if (resolved === value) return node;
    return node.kind === 'alias' ? { ...node, target: resolveAlias(resolved) } : resolved;
  }

  #resolveOnce(value: Value): SourceNode {
    const givenUp = this.#givenUp;
    const resolved = this.#resolveValue(value);
    if (this.#givenUp === givenUp || this.#trail.length === 0) this.#resolved.set(value, resolved);
    return resolved;
  }

  #resolveValue(value: Value): SourceNode {
    const path = referencePath(value);
    if (path !== undefined) return this.#follow(value, path);
    if (value.kind === 'mapping') return this.#resolveMapping(value);
    return value.kind === 'sequence' ? this.#resolveSequence(value) : value;
  }

  #follow(value: Value, path: readonly string[]): SourceNode {
    if (this.#trail.includes(value) || this.#trail.length >= maxReferenceLevels) return this.#giveUp(value);
    const found = path.reduce<SourceNode | undefined>(memberNode, this.#root);
    if (found === undefined) return value;
    this.#trail.push(value);
    const target = resolveAlias(this.resolve(found));
    this.#trail.pop();
    this.#repeated += this.#sizeOf(target);
    if (this.#repeated > mostRepeated) return this.#giveUp(value);
    return { kind: 'alias', name: `!reference [${path.join(', ')}]`, range: value.range, target };
  }

  #giveUp(value: Value): Value {
    this.#givenUp += 1;
    return value;
  }

  /** How many values there are in a value, those that aliases repeat included. */
  #sizeOf(node: SourceNode): number {
    const value = resolveAlias(node);
    const known = this.#sizes.get(value);
    if (known !== undefined) return known;
    const parts = value.kind === 'scalar' ? [] : value.kind === 'sequence' ? value.items : membersOf(value);
    const size = parts.reduce((sum, part) => sum + this.#sizeOf(part), 1);
    this.#sizes.set(value, size);
    return size;
  }

  #resolveMapping(mapping: Extract<Value, { readonly kind: 'mapping' }>): Value {
    const entries = new Map(
      [...mapping.entries].map(([key, entry]) => {
        const value = this.resolve(entry.value);
        return [key, value === entry.value ? entry : { ...entry, value }] as const;
      }),
    );
    const isSame = [...entries].every(([key, entry]) => mapping.entries.get(key) === entry);
    return isSame ? mapping : { ...mapping, entries };
  }

  #resolveSequence(sequence: Extract<Value, { readonly kind: 'sequence' }>): Value {
    const items = sequence.items.map((item) => this.resolve(item));
    return items.every((item, index) => item === sequence.items[index]) ? sequence : { ...sequence, items };
  }
}

function membersOf({ entries }: Extract<Value, { readonly kind: 'mapping' }>): readonly SourceNode[] {
  return [...entries.values()].map(({ value }) => value);
}
