import type { Path } from './diagnostic.js';

/** Whether a path is in the part that another one names, or names that part itself. */
export function startsWith(path: Path, prefix: Path): boolean {
  return prefix.length <= path.length && prefix.every((segment, index) => path[index] === segment);
}
