import type { Path } from './diagnostic.js';
import { containsToken } from './token-shape.js';

/** Longest text that a message repeats. */
const shownLength = 40;

/**
 * A value as a message shows it: a short literal itself, else what it is. Nothing that may be a secret is shown: no value
 * of an environment variable, no text that looks like a token.
 */
export function describeValue(value: unknown, path: Path): string {
  if (path.includes('env')) return describeType(value);
  if (typeof value === 'string') return isShown(value) ? `the text \`${value}\`` : describeType(value);
  return typeof value === 'number' || typeof value === 'boolean' ? `\`${value}\`` : describeType(value);
}

/** A text as a message repeats it where it must say something: shortened, or only told of. */
export function showText(text: string): string {
  if (isShown(text)) return text;
  const start = text.slice(0, shownLength);
  return isShown(start) && !containsToken(text) ? `${start}…` : '…';
}

/** Whether a message may repeat a text: it is short, prints as it is, and does not look like a token. */
function isShown(text: string): boolean {
  return (
    text.length <= shownLength &&
    /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text) &&
    !text.includes('`') &&
    !containsToken(text)
  );
}

/** What a value is. A symbol stands for a value that is no plain data and carries what that was. */
function describeType(value: unknown): string {
  if (value === null) return '`null`';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'undefined':
      return '`undefined`';
    case 'string':
      return value === '' ? 'an empty text' : 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'a boolean';
    case 'symbol':
      return value.description ?? 'a symbol';
    default:
      return 'an object';
  }
}
