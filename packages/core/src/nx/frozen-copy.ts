/**
 * A deeply frozen copy of plain data, without the properties that are `undefined`. The original stays as it was;
 * anything but arrays and plain objects is kept as it is.
 */
export function frozenCopy<Value>(value: Value): Value;
export function frozenCopy(value: unknown): unknown {
  if (Array.isArray(value)) {
    return Object.freeze(value.map((item) => frozenCopy(item)));
  }
  if (!isPlainObject(value)) {
    return value;
  }
  const entries: [string, unknown][] = [];
  for (const [name, property] of Object.entries(value)) {
    if (property !== undefined) entries.push([name, frozenCopy(property)]);
  }
  return Object.freeze(Object.fromEntries(entries));
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
