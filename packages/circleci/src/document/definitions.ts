import { type NamedValues, toMap } from '@dtekit/core/provider';

/** What is defined in the file itself, without the other names that it gives to things of orbs. */
export function definitions<Value extends object>(
  values: NamedValues<Value | string> | undefined,
): ReadonlyMap<string, Value> {
  const all = [...toMap(values)];
  return new Map(all.flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value] as const])));
}
