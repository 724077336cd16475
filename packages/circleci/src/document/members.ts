/** The members of a Map or an object, whatever they are; nothing for any other value. */
export function membersOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
