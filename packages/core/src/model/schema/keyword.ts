import * as z from 'zod/mini';
import type { Schema } from './schema.js';

/** One word of a closed set. The record makes the compiler ask for every word of the set, once. */
export function keyword<Word extends string>(words: Readonly<Record<Word, true>>): Schema<Word>;
export function keyword(words: Readonly<Record<string, true>>): Schema<string> {
  return z.enum(Object.keys(words));
}
