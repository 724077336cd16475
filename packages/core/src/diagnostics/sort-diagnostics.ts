import { type Diagnostic, formatPath, type Severity } from './diagnostic.js';

const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by place, then by code; equal findings once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()].sort(
    (left, right) =>
      weights[left.severity] - weights[right.severity] ||
      compareText(formatPath(left.path), formatPath(right.path)) ||
      compareText(left.code, right.code) ||
      compareText(left.message, right.message),
  );
}

/** By code units: the same order on every machine, whatever its locale. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
