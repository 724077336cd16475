import { type Decoder, decode, resolveAlias } from '@dtekit/core/reader';

/** Values by keys that may have nothing below them, as in `- main:`, which then stands for `empty`. */
export function keyed<Value>(value: Decoder<Value>, empty: Value): Decoder<ReadonlyMap<string, Value>> {
  return {
    expected: 'a mapping',
    accepts: (node) => node.kind === 'mapping',
    read(node, path, decoding) {
      const values = new Map<string, Value>();
      if (node.kind !== 'mapping') return values;
      for (const [key, entry] of node.entries) {
        const below = resolveAlias(entry.value);
        const isEmpty = below.kind === 'scalar' && below.value === null;
        const read = isEmpty ? empty : decode(value, entry.value, [...path, key], decoding);
        if (read !== undefined) values.set(key, read);
      }
      return values;
    },
  };
}
