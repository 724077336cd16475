/** What a mapping holds, whether it is a Map or a plain object. */
export type Members = ReadonlyMap<string, unknown>;

/**
 * The members of a value that should be a mapping; none when it is something else. Overrides and native jobs can bring
 * any shape into a document, so what judges or writes such parts relies on no type.
 */
export function membersOf(value: unknown): Members {
  return isMapping(value) ? new Map(memberPairs(value)) : noMembers;
}

/** The members of a value like {@link membersOf}, for those who go through them all and look none up. */
export function memberPairs(value: unknown): readonly (readonly [key: string, member: unknown])[] {
  if (value instanceof Map) return [...value].map(([key, member]) => [String(key), member]);
  return isMapping(value) ? Object.entries(value) : [];
}

/** One member of a value like {@link membersOf}, for those who look up no other. */
export function memberOf(value: unknown, key: string): unknown {
  if (value instanceof Map) return value.get(key);
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value is a Map or a plain object. */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a value that should be a list; none when it is something else. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isMapping(value);
}

const noMembers: Members = new Map();
