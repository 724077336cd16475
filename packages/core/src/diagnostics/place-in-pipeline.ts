import type { Diagnostic, Path } from './diagnostic.js';
import { valueAt } from './value-at.js';

/**
 * Points a finding about a job at the place where the team wrote it: what a job does not say itself was said for the
 * whole pipeline, e.g. `timeouts.totalMinutes` instead of `agents.timeouts.totalMinutes`.
 */
export function placeInPipeline(finding: Diagnostic, pipeline: unknown): Diagnostic {
  const path = writtenPath(finding.path, pipeline);
  return path === finding.path ? finding : { ...finding, path };
}

/** The path itself where it exists, else its longest end that does, else the path unchanged. */
function writtenPath(path: Path, pipeline: unknown): Path {
  for (let start = 0; start < path.length; start++) {
    const end = start === 0 ? path : path.slice(start);
    if (typeof end[0] === 'string' && valueAt(pipeline, end).exists) return end;
  }
  return path;
}
