import type { Diagnostic } from '@dtekit/core';

/** Numbers of diagnostics. */
export interface SeverityCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts diagnostics by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): SeverityCounts {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** No diagnostics at all. */
export const noCounts: SeverityCounts = { errors: 0, warnings: 0, infos: 0 };

/** The sum of two counts. */
export function addCounts(left: SeverityCounts, right: SeverityCounts): SeverityCounts {
  return {
    errors: left.errors + right.errors,
    warnings: left.warnings + right.warnings,
    infos: left.infos + right.infos,
  };
}
