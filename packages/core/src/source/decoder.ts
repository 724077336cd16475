import type { Path } from '../diagnostics/diagnostic.js';
import { resolveAlias, type SourceAlias, type SourceMapping, type SourceNode } from './source-node.js';

/** A value that is not what it has to be. */
export interface ShapeFault {
  /** Where it is in the document. */
  readonly path: Path;
  /** What it should be, e.g. `a list of texts`. */
  readonly expected: string;
  /** What it is. */
  readonly node: Exclude<SourceNode, SourceAlias>;
}

/** What decoders share while a file is decoded. */
export interface Decoding {
  /** Gets every fault. */
  readonly faults: ShapeFault[];
}

/**
 * Reads a typed value from a file; `undefined` where it is something else, which becomes a fault. What is wrong in one part
 * does not keep the others from being read.
 */
export interface Decoder<Value> {
  /** What it reads, with an article, e.g. `a list of texts`. */
  readonly expected: string;
  /** Whether it reads that kind of value at all; a part of it may still be wrong. */
  readonly accepts: (node: Exclude<SourceNode, SourceAlias>) => boolean;
  /** Reads a value that it accepts. */
  readonly read: (node: Exclude<SourceNode, SourceAlias>, path: Path, decoding: Decoding) => Value | undefined;
}

/** Starts decoding a file. */
export function createDecoding(): Decoding {
  return { faults: [] };
}

/** Decodes one value, through aliases; a value of the wrong kind becomes a fault. */
export function decode<Value>(
  decoder: Decoder<Value>,
  node: SourceNode,
  path: Path,
  decoding: Decoding,
): Value | undefined {
  const value = resolveAlias(node);
  if (!decoder.accepts(value)) {
    decoding.faults.push({ path, expected: decoder.expected, node: value });
    return undefined;
  }
  return decoder.read(value, path, decoding);
}

/** Text; a number, a truth value or a date that stands there bare is taken as it is written. */
export const text: Decoder<string> = {
  expected: 'text',
  accepts: (node) => node.kind === 'scalar' && node.value !== null,
  read: (node) => (node.kind === 'scalar' ? node.text : undefined),
};

/** A number. */
export const number: Decoder<number> = {
  expected: 'a number',
  accepts: (node) => node.kind === 'scalar' && typeof node.value === 'number',
  read: (node) => (node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined),
};

const truthWords: ReadonlyMap<string, boolean> = new Map(
  Object.entries({ true: true, yes: true, on: true, false: false, no: false, off: false }),
);

/** A truth value; readers of YAML 1.1, as the providers have, take `yes`, `no`, `on` and `off` for such. */
export const flag: Decoder<boolean> = {
  expected: 'true or false',
  accepts: (node) => truthOf(node) !== undefined,
  read: (node) => truthOf(node),
};

function truthOf(node: Exclude<SourceNode, SourceAlias>): boolean | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (typeof node.value === 'boolean') return node.value;
  return node.isPlain ? truthWords.get(node.text.toLowerCase()) : undefined;
}

/** Text, a number or a truth value, each as what it is. */
export const scalar: Decoder<string | number | boolean> = {
  expected: 'text or a number',
  accepts: (node) => node.kind === 'scalar' && node.value !== null,
  read: (node) => (node.kind === 'scalar' && node.value !== null ? node.value : undefined),
};

/** One of some words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Decoder<Word> {
  const read = (node: Exclude<SourceNode, SourceAlias>): Word | undefined =>
    node.kind === 'scalar' ? words.find((word) => word === node.text) : undefined;
  return {
    expected: `one of ${words.map((word) => `\`${word}\``).join(', ')}`,
    accepts: (node) => read(node) !== undefined,
    read,
  };
}

/** A list of any length; items of the wrong kind are faults and left out. */
export function list<Item>(item: Decoder<Item>, expected = 'a list'): Decoder<readonly Item[]> {
  return remembering({
    expected,
    accepts: (node) => node.kind === 'sequence',
    read: (node, path, decoding) =>
      node.kind !== 'sequence'
        ? undefined
        : node.items.flatMap((each, index) => {
            const value = decode(item, each, [...path, index], decoding);
            return value === undefined ? [] : [value];
          }),
  });
}

/** Values by names that the file chooses, in order. */
export function named<Value>(value: Decoder<Value>, expected = 'a mapping'): Decoder<ReadonlyMap<string, Value>> {
  return remembering({
    expected,
    accepts: (node) => node.kind === 'mapping',
    read: (node, path, decoding) =>
      node.kind === 'mapping' ? new Map(decodeEntries(node, () => value, path, decoding)) : undefined,
  });
}

/** The decoder of each member by its key. */
export type MemberDecoders<Value> = { readonly [Key in keyof Value]-?: Decoder<NonNullable<Value[Key]>> };

/**
 * A mapping with known keys. Members of the wrong kind are faults and left out; unknown keys are kept as plain data, for
 * rules that judge them. `required` members that are missing make the whole value a fault.
 */
export function object<Value extends object>(
  members: MemberDecoders<Value>,
  settings: { readonly expected?: string; readonly required?: readonly (keyof Value & string)[] } = {},
): Decoder<Value> {
  const { expected = 'a mapping', required = [] } = settings;
  const decoders = new Map<string, Decoder<unknown>>(Object.entries(members));
  return remembering({
    expected: required.length === 0 ? expected : `${expected} with ${required.map((key) => `\`${key}\``).join(', ')}`,
    accepts: (node) => node.kind === 'mapping' && required.every((key) => hasMember(node, key)),
    read(node, path, decoding) {
      if (node.kind !== 'mapping') return undefined;
      const entries = decodeEntries(node, (key) => decoders.get(key) ?? anything, path, decoding);
      const value: Value = objectOf(entries);
      return required.every((key) => value[key] !== undefined) ? value : undefined;
    },
  });
}

/** A key without a value says nothing. */
function hasMember({ entries }: SourceMapping, key: string): boolean {
  const entry = entries.get(key);
  return entry !== undefined && !isNull(entry.value);
}

/** The decoders of the members make sure of the type, which the compiler cannot follow through the entries. */
function objectOf<Value extends object>(entries: readonly (readonly [string, unknown])[]): Value;
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(entries);
}

function decodeEntries<Value>(
  node: SourceMapping,
  decoderOf: (key: string) => Decoder<Value>,
  path: Path,
  decoding: Decoding,
): readonly (readonly [string, Value])[] {
  return [...node.entries].flatMap(([key, entry]) => {
    if (isNull(entry.value)) return [];
    const value = decode(decoderOf(key), entry.value, [...path, key], decoding);
    return value === undefined ? [] : [[key, value] as const];
  });
}

function isNull(node: SourceNode): boolean {
  const value = resolveAlias(node);
  return value.kind === 'scalar' && value.value === null;
}

/** The first decoder that accepts the value. */
export function either<Values extends readonly unknown[]>(
  ...decoders: { readonly [Index in keyof Values]: Decoder<Values[Index]> }
): Decoder<Values[number]> {
  const choices: readonly Decoder<Values[number]>[] = decoders;
  return {
    expected: choices.map(({ expected }) => expected).join(' or '),
    accepts: (node) => choices.some((choice) => choice.accepts(node)),
    read: (node, path, decoding) => choices.find((choice) => choice.accepts(node))?.read(node, path, decoding),
  };
}

/** What {@link anything} reads: plain data, mappings as Maps. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | ReadonlyMap<string, PlainValue>;

/** Whatever stands there, as plain data. Tags are dropped. */
export const anything: Decoder<PlainValue> = {
  expected: 'a value',
  accepts: () => true,
  read: (node, _path, decoding) => readPlain(node, decoding),
};

const plain: Decoder<PlainValue> = remembering({
  expected: 'a value',
  accepts: () => true,
  read(node, _path, decoding) {
    switch (node.kind) {
      case 'scalar':
        return node.value;
      case 'sequence':
        return node.items.map((item) => readPlain(item, decoding));
      case 'mapping':
        return new Map([...node.entries].map(([key, { value }]) => [key, readPlain(value, decoding)]));
    }
  },
});

function readPlain(node: SourceNode, decoding: Decoding): PlainValue {
  const value = resolveAlias(node);
  return value.kind === 'scalar' ? value.value : (plain.read(value, [], decoding) ?? null);
}

/** A decoder that gives one and the same value for one and the same node: what aliases repeat is read once and stays one object. */
function remembering<Value>(decoder: Decoder<Value>): Decoder<Value> {
  // Weak by decoding, not by node: a large weak map makes each collection of garbage slow.
  const known = new WeakMap<Decoding, Map<SourceNode, Value | undefined>>();
  return {
    ...decoder,
    read(node, path, decoding) {
      const values = known.get(decoding) ?? new Map<SourceNode, Value | undefined>();
      if (values.has(node)) return values.get(node);
      known.set(decoding, values);
      const value = decoder.read(node, path, decoding);
      values.set(node, value);
      return value;
    },
  };
}
