import { type Decoder, decode, resolveAlias, type SourceNode, text } from '@dtekit/core/reader';
import type { CircleCIEnvironment } from '../document/environment.js';

/** Variables by name; a list of such mappings counts as one of them. An expression in their place is not looked into. */
export const environment: Decoder<CircleCIEnvironment> = {
  expected: 'a mapping',
  accepts: (node) => node.kind !== 'scalar' || (typeof node.value === 'string' && node.value.includes('<<')),
  read(node, path, decoding) {
    const variables = new Map<string, string>();
    const readAll = (part: SourceNode, trail: readonly (string | number)[]): void => {
      const value = resolveAlias(part);
      if (value.kind === 'sequence') {
        value.items.forEach((item, index) => {
          readAll(item, [...trail, index]);
        });
      } else if (value.kind === 'mapping') {
        for (const [name, entry] of value.entries) {
          const variable = resolveAlias(entry.value);
          // A variable without a value is empty.
          const isEmpty = variable.kind === 'scalar' && variable.value === null;
          const read = isEmpty ? '' : decode(text, entry.value, [...trail, name], decoding);
          if (read !== undefined) variables.set(name, read);
        }
      }
    };
    readAll(node, path);
    return variables;
  },
};
