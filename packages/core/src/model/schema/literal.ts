import * as z from 'zod/mini';
import type { Schema } from './schema.js';

/** Exactly this value, e.g. the word that tells the members of a union apart. */
export function literal<const Value extends string | boolean>(value: Value): Schema<Value> {
  return z.literal(value);
}
