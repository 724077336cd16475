/** Whether a value of plain data is an object: not a list, not a map. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Map);
}

/** The `kind` of a value of plain data, where it has one. */
export function kindOf(value: unknown): unknown {
  return isPlainObject(value) && Object.hasOwn(value, 'kind') ? value.kind : undefined;
}
