import { isMapping, memberPairs } from '@dtekit/core/provider';
import { isReference } from './reference.js';

/**
 * Lays a value over a weaker one as GitLab does when a job extends another, or a file includes one: mappings are merged
 * member by member, and everything else is replaced. https://docs.gitlab.com/ci/yaml/yaml_optimization/#merge-details
 */
export function deepMerge<Value>(weak: Value, strong: Value): Value;
export function deepMerge(weak: unknown, strong: unknown): unknown {
  if (!canMerge(weak) || !canMerge(strong)) return strong;
  const merged = new Map<string, unknown>(memberPairs(weak));
  for (const [key, value] of memberPairs(strong)) {
    const below = merged.get(key);
    merged.set(key, below === undefined ? value : deepMerge(below, value));
  }
  return strong instanceof Map ? merged : Object.fromEntries(merged);
}

/** Whether a value has members that are merged one by one. */
export function canMerge(value: unknown): value is object {
  return isMapping(value) && !isReference(value);
}
