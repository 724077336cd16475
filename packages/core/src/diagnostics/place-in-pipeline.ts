import type { Diagnostic, Path } from './diagnostic.js';
import { valueAt } from './value-at.js';

/**
 * Points a finding about a job at the place where the team wrote it: what a job does not say itself was said for the
 * whole pipeline, e.g. `timeouts.totalMinutes` instead of `agents.timeouts.totalMinutes`; and a line of a text, by its
 * number, is found in the text itself.
 */
export function placeInPipeline(finding: Diagnostic, pipeline: unknown): Diagnostic {
  const path = writtenPath(withoutLine(finding.path, pipeline), pipeline);
  const related = finding.related?.map((place) => {
    return place.path === undefined ? place : { ...place, path: withoutLine(place.path, pipeline) };
  });
  return { ...finding, path, ...(related === undefined ? {} : { related }) };
}

/** The path itself where it exists, else its longest end that does, else the path unchanged. */
function writtenPath(path: Path, pipeline: unknown): Path {
  for (let start = 0; start < path.length; start++) {
    const end = start === 0 ? path : path.slice(start);
    if (typeof end[0] === 'string' && valueAt(pipeline, end).exists) return end;
  }
  return path;
}

/** A number below what is no list is a line of its text. */
function withoutLine(path: Path, pipeline: unknown): Path {
  const owner = path.slice(0, -1);
  const place = valueAt(pipeline, owner);
  const isLine = typeof path.at(-1) === 'number' && place.exists && !Array.isArray(place.value);
  return isLine ? owner : path;
}
