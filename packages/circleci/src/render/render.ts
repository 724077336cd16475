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
  const laid = new Map<string, YamlValue>();
  for (const [key, member] of inOrder(memberPairs(value), keys)) {
    if (member !== undefined) laid.set(key, laidOut(member, members[key] ?? each));
  }
  return laid;
}

type MemberPairs = ReturnType<typeof memberPairs>;

function inOrder(pairs: MemberPairs, keys: readonly string[]): MemberPairs {
  if (pairs.length < 2 || keys.length === 0) return pairs;
  const rank = (key: string): number => (keys.includes(key) ? keys.indexOf(key) : keys.length);
  return pairs.toSorted(([left], [right]) => rank(left) - rank(right));
}

function isScalar(value: unknown): value is YamlScalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
