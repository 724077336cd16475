import * as z from 'zod/mini';
import { type Schema, withParams } from './schema.js';

/** An object whose keys are names that the team chose. */
export function dictionary<Value>(value: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  return z.record(z.string(), value);
}

/** A dictionary with at least one entry. */
export function filledDictionary<Value>(value: Schema<Value>): Schema<Readonly<Record<string, Value>>> {
  const isFilled = (entries: Readonly<Record<string, Value>>) => Object.keys(entries).length > 0;
  return z.record(z.string(), value).check(z.refine(isFilled, withParams({ fault: 'empty' })));
}
