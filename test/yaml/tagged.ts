/**
 * Data as JSON that keeps what JSON loses: `1` and `1.0`, `1` and `'1'`, key order, keys that are no strings, dates.
 * The readers written in other languages print the same form. Strings and null stand for themselves.
 */
export type Tagged =
  | string
  | null
  | readonly Tagged[]
  | { readonly boolean: boolean }
  | { readonly integer: string }
  /** The eight bytes of the IEEE number. */
  | { readonly float: string }
  | { readonly map: readonly (readonly [Tagged, Tagged])[] }
  /** A type that our documents never hold. */
  | { readonly other: string }
  | { readonly error: string };

/** The tagged form of what a JavaScript reader returns, with maps as `Map`. */
export function tag(value: unknown): Tagged {
  if (typeof value === 'string' || value === null) return value;
  if (typeof value === 'boolean') return { boolean: value };
  if (typeof value === 'number')
    return Number.isInteger(value) ? { integer: String(value) } : { float: bytesOf(value) };
  if (Array.isArray(value)) return value.map(tag);
  if (value instanceof Map) return { map: [...value].map(([key, member]) => [tag(key), tag(member)] as const) };
  return { other: `${typeof value} ${String(value)}` };
}

function bytesOf(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}
