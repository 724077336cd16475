import type * as z from 'zod/mini';
import type { Diagnostic, Path } from '../../diagnostics/diagnostic.js';
import type { IssueParams } from './schema.js';
import { type ShapeFault, shapeFault } from './shape-fault.js';

/** What zod found in plain data, in the words of the catalogue: one fault per wrong thing, at the place that is wrong. */
export function faultsFromZod(issues: readonly z.core.$ZodIssue[], root: unknown): readonly ShapeFault[] {
  const faults = flatten(issues, []).map(({ issue, path }) => shapeFault(issue, paramsOf(issue), path, root));
  const meant = new Set(faults.flatMap((fault) => (fault.meant === undefined ? [] : [JSON.stringify(fault.meant)])));
  return faults.filter(({ diagnostic }) => !isMisspelt(diagnostic, meant));
}

interface PlacedIssue {
  readonly issue: z.core.$ZodIssue;
  readonly path: Path;
}

/** The issues with their whole paths. What the chosen one of several schemas found stands for the choice. */
function flatten(issues: readonly z.core.$ZodIssue[], prefix: Path): readonly PlacedIssue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment))];
    const chosen = paramsOf(issue).issues;
    return chosen === undefined ? [{ issue, path }] : flatten(chosen, path);
  });
}

function paramsOf(issue: z.core.$ZodIssue): IssueParams {
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}

/** Whether a key is missing only because it was misspelt, which is told already. */
function isMisspelt(diagnostic: Diagnostic, meant: ReadonlySet<string>): boolean {
  return diagnostic.code === 'model/missing' && meant.has(JSON.stringify(diagnostic.path));
}
