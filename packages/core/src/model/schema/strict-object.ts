import * as z from 'zod/mini';
import { type Schema, withParams } from './schema.js';

/** The schemas of the fields that a `Value` always has. */
export type RequiredFields<Value> = {
  readonly [Key in RequiredKeys<Value>]: Schema<Value[Key]>;
};

/** The schemas of the fields that a `Value` may have. A field that must stay absent has none. */
export type OptionalFields<Value> = {
  readonly [Key in OptionalKeys<Value>]: Schema<Exclude<Value[Key], undefined>>;
};

type RequiredKeys<Value> = {
  [Key in keyof Value]-?: object extends Pick<Value, Key> ? never : Key;
}[keyof Value];

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: object extends Pick<Value, Key> ? UnlessNever<Value[Key], Key> : never;
}[keyof Value];

type UnlessNever<Field, Key> = [Exclude<Field, undefined>] extends [never] ? never : Key;

/** An object with exactly these fields. Each key too many is an issue of its own, at its own place. */
export function strictObject<Value extends object>(
  required: RequiredFields<Value>,
  optional: OptionalFields<Value>,
): Schema<Value>;
export function strictObject(
  required: Readonly<Record<string, Schema<unknown>>>,
  optional: Readonly<Record<string, Schema<unknown>>>,
): Schema<object> {
  const shape: Record<string, Schema<unknown>> = { ...required };
  for (const [key, schema] of Object.entries(optional)) shape[key] = z.optional(schema);
  return z.catchall(
    z.object(shape),
    z.custom(() => false, withParams({ knownKeys: Object.keys(shape) })),
  );
}
