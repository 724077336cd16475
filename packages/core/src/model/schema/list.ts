import * as z from 'zod/mini';
import type { Schema } from './schema.js';

/** A list, which may be empty. */
export function list<Item>(item: Schema<Item>): Schema<readonly Item[]> {
  return z.array(item);
}

/** A list of at least one and at most so many items. */
export function filledList<Item>(
  item: Schema<Item>,
  maximum: number = Number.POSITIVE_INFINITY,
): Schema<readonly Item[]> {
  return z.array(item).check(z.minLength(1), z.maxLength(maximum));
}
