import { isMapping, memberPairs, membersOf, type YamlValue } from '@dtekit/core/provider';

/** Makes the YAML of one member of a mapping. */
type MemberYaml = (value: unknown, key: string) => YamlValue;

/** Any data as YAML. What YAML has no word for, such as a function, is left out of mappings and null in lists. */
export function plainYaml(value: unknown): YamlValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(plainYaml);
  return isMapping(value) ? mapping(value, plainYaml) : null;
}

/** A mapping whose members are made by `convert`; any other value as it is. */
export function mapping(value: unknown, convert: MemberYaml): YamlValue {
  if (!isMapping(value)) return plainYaml(value);
  const written = new Map<string, YamlValue>();
  for (const [key, member] of memberPairs(value)) if (isData(member)) written.set(key, convert(member, key));
  return written;
}

/** A mapping with the known keys first, in the order of `keys`, and the others behind, in their own. */
export function orderedMapping(value: unknown, keys: readonly string[], convert: MemberYaml = plainYaml): YamlValue {
  if (!isMapping(value)) return plainYaml(value);
  const members = membersOf(value);
  const written = new Map<string, YamlValue>();
  for (const key of [...keys, ...members.keys()]) {
    const member = members.get(key);
    if (isData(member) && !written.has(key)) written.set(key, convert(member, key));
  }
  return written;
}

function isData(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol';
}
