import { isPlainObject } from './plain-data.js';

/** How to turn a value of the wrong type into the expected one. Both are as in the message. */
export function typeAdvice(expected: string, value: unknown): string {
  if (typeof value === 'symbol') return `give ${expected}, as plain data`;
  const takesText = /^text\b/.test(expected);
  if (takesText && (typeof value === 'number' || typeof value === 'boolean')) return 'put it in quotes';
  if (/number\b/.test(expected) && isNumeric(value)) return 'leave the quotes out';
  if (expected === '`true` or `false`' && (value === 'true' || value === 'false')) return 'leave the quotes out';
  if (expected === 'a list' && value !== null) return 'put it in a list, even when it is alone';
  if (expected.includes('byProvider(') && isPlainObject(value))
    return 'put values by provider into `byProvider({ … })`';
  return `give ${expected}`;
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value);
}
