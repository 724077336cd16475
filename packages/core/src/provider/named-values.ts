/** Values by names that a user chose. A plain object serves too, except for the order of names that look like integers. */
export type NamedValues<Value> = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

/** The values in a Map; an empty one where there are none. */
export function toMap<Value>(values: NamedValues<Value> | undefined): ReadonlyMap<string, Value> {
  if (values === undefined) return new Map();
  return isMap(values) ? values : new Map(Object.entries(values));
}

function isMap<Value>(values: NamedValues<Value>): values is ReadonlyMap<string, Value> {
  return values instanceof Map;
}
