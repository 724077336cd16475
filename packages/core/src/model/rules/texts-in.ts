import type { Path } from '../../diagnostics/diagnostic.js';
import type { Placed } from './places.js';

/** Every text in plain data, keys included, with its path. */
export function textsIn(value: unknown): readonly Placed<string>[] {
  const texts: Placed<string>[] = [];
  collect(value, [], texts);
  return texts;
}

function collect(value: unknown, path: Path, texts: Placed<string>[]): void {
  if (typeof value === 'string') texts.push({ path, value });
  else if (Array.isArray(value)) collectItems(value, path, texts);
  else if (value instanceof Map) for (const [key, item] of value) collectEntry(key, item, path, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) collectEntry(key, item, path, texts);
  }
}

function collectItems(items: readonly unknown[], path: Path, texts: Placed<string>[]): void {
  for (const [index, item] of items.entries()) collect(item, [...path, index], texts);
}

function collectEntry(key: string | number, item: unknown, path: Path, texts: Placed<string>[]): void {
  const place = [...path, key];
  if (typeof key === 'string') texts.push({ path: place, value: key });
  collect(item, place, texts);
}
