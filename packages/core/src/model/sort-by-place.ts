import type { Diagnostic, Path } from '../diagnostics/diagnostic.js';
import { valueAt } from '../diagnostics/value-at.js';

/**
 * Diagnostics in the order in which their places come in the value, as it was written; what is missing comes after what
 * is there. Several of one place are ordered by code, then as they were found.
 */
export function sortByPlace(diagnostics: readonly Diagnostic[], root: unknown): readonly Diagnostic[] {
  return diagnostics
    .map((diagnostic) => ({ diagnostic, rank: rankOf(diagnostic.path, root) }))
    .sort(
      (left, right) => compareRanks(left.rank, right.rank) || compareText(left.diagnostic.code, right.diagnostic.code),
    )
    .map(({ diagnostic }) => diagnostic);
}

/** The position of each part of a path among its siblings. */
function rankOf(path: Path, root: unknown): readonly number[] {
  return path.map((segment, index) => positionOf(segment, valueAt(root, path.slice(0, index)).value));
}

function positionOf(segment: string | number, parent: unknown): number {
  if (typeof segment === 'number' && !(parent instanceof Map)) return segment;
  const keys = parent instanceof Map ? [...parent.keys()] : Object.keys(parent ?? {});
  const position = keys.indexOf(segment);
  return position === -1 ? Number.POSITIVE_INFINITY : position;
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [index, position] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (position !== other) return position < other ? -1 : 1;
  }
  return left.length - right.length;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
