import * as z from 'zod/mini';
import { type Schema, withParams } from './schema.js';

/**
 * Data in a provider's own terms. Its keys are the provider's to check; the compiler asks for the right type where it is
 * written.
 */
export function nativeDataSchema<Data extends object>(): Schema<Data> {
  const isData = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return z.custom<Data>(isData, withParams({ expected: 'an object', replacement: {} }));
}
