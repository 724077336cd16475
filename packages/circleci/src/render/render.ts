import { inline, memberPairs, writeYaml, type YamlScalar, type YamlValue } from '@dtekit/core/provider';
import type { CircleCIDocument } from '../document/document.js';
import { documentLayout, type Layout } from '../document/key-order.js';

/** Writes a document below the comment lines. */
export function render(document: CircleCIDocument, header: readonly string[]): string {
  return writeYaml(laidOut(document, documentLayout), { header });
}

/** A document also holds what teams wrote, so nothing is taken for granted about the data in it. */
function laidOut(value: unknown, layout: Layout): YamlValue {
  if (isScalar(value)) return value;
  if (!Array.isArray(value)) return laidOutMembers(value, layout);
  if (layout.isInline === true && value.every(isScalar)) return inline(value);
  return value.map((item) => laidOut(item, layout.each ?? {}));
}

function laidOutMembers(value: unknown, { keys = [], members = {}, each = {} }: Layout): YamlValue {
  const rank = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  const present = memberPairs(value).filter(([, member]) => member !== undefined);
  const ordered = keys.length === 0 ? present : present.toSorted(([left], [right]) => rank(left) - rank(right));
  return new Map(ordered.map(([key, member]) => [key, laidOut(member, members[key] ?? each)]));
}

function isScalar(value: unknown): value is YamlScalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
