/**
 * Freezes plain data as deep as it goes. A map cannot be frozen, so the methods that change it are closed instead.
 * Returns the same value.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) deepFreeze(item);
    closeMap(value);
  } else {
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return Object.freeze(value);
}

function closeMap(map: Map<unknown, unknown>): void {
  for (const method of ['set', 'delete', 'clear']) Object.defineProperty(map, method, { value: refuseChange });
}

function refuseChange(): never {
  throw new TypeError('Cannot change a map of a frozen pipeline');
}
