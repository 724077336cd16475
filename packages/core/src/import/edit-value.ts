import type { Path } from '../diagnostics/diagnostic.js';
import { valueAt } from '../diagnostics/value-at.js';

/**
 * Plain data with another value at a path, or, for `undefined`, without anything there: a member of an object or an item of
 * a list is taken away. Objects on the way that are missing are made. The value itself stays as it is.
 */
export function withValueAt<Value>(value: Value, path: Path, replacement: unknown): Value;
export function withValueAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      const changed = index === segment ? withValueAt(item, rest, replacement) : item;
      return changed === undefined ? [] : [changed];
    });
  }
  if (value === undefined && replacement === undefined) return undefined;
  if (value !== undefined && (typeof value !== 'object' || value === null)) return value;
  const members = new Map(Object.entries(value ?? {}));
  const changed = withValueAt(members.get(String(segment)), rest, replacement);
  if (changed === undefined) members.delete(String(segment));
  else members.set(String(segment), changed);
  return Object.fromEntries(members);
}

/** Plain data with several places edited, one after the other. */
export function withValuesAt<Value>(value: Value, edits: readonly (readonly [path: Path, value: unknown])[]): Value {
  return edits.reduce((edited, [path, replacement]) => withValueAt(edited, path, replacement), value);
}

/** What is at a path; `undefined` where nothing is. */
export function memberAt(value: unknown, path: Path): unknown {
  return valueAt(value, path).value;
}
