import type { Diagnostic, FileLocation, Severity } from './diagnostic.js';

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** In the order of the files and their lines, the weightier first at one place; equal findings once. Without a place: first. */
export function sortByLocation(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()].sort(
    (left, right) =>
      compareLocation(left.location, right.location) ||
      weights[left.severity] - weights[right.severity] ||
      compareText(left.code, right.code) ||
      compareText(left.message, right.message),
  );
}

function compareLocation(left: FileLocation | undefined, right: FileLocation | undefined): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return compareText(left.file, right.file) || left.line - right.line || left.column - right.column;
}

/** By code units: the same order on every machine, whatever its locale. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
