/** What a mapping holds, whether it is a Map or a plain object. */
export type Members = ReadonlyMap<string, unknown>;

/**
 * The members of a value that should be a mapping; none when it is something else. Overrides and native steps can bring
 * any shape into a document, so what judges or writes one relies on no type.
 */
export function membersOf(value: unknown): Members {
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [String(key), member]));
  return isMapping(value) ? new Map(Object.entries(value)) : noMembers;
}

/** Whether a value is a Map or a plain object. */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a value that should be a list; none when it is something else. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const noMembers: Members = new Map();
