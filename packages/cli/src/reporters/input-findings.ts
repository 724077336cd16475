import type { Diagnostic, RelatedPlace } from '@dtekit/core';
import { type CheckedInput, inputPath, placePath } from '../check/checked-input.js';
import type { Style } from '../output/style.js';
import { formatMarkedLines, type Mark } from './code-frame.js';
import { plural } from './file-table.js';
import { formatFinding } from './finding-lines.js';

/** Places beside the line of a finding that are shown with it; others are listed. */
const maximumMarks = 4;
/** Places that are listed before `and 90 more places`. */
const maximumListed = 5;

/** What was found in an input, for people: each finding with its lines. */
export function formatInputFindings(checked: CheckedInput, cwd: string, style: Style): readonly string[] {
  const lines = linesOf(checked);
  return checked.findings.flatMap((finding) => {
    const shown = placesOf(finding);
    const frame = [
      ...formatMarkedLines(lines(finding.location?.file), shown.marks, style),
      ...formatListed(shown.listed, checked, cwd),
    ];
    return [...formatFinding(finding, { where: whereOf(finding, checked, cwd), frame }, style), ''];
  });
}

/** Each text is split once, however many findings it has. */
function linesOf({ textOf }: CheckedInput): (file: string | undefined) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    if (file === undefined) return [];
    const lines = known.get(file) ?? (textOf(file) ?? '').split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
}

function placesOf({ location, related = [] }: Diagnostic): {
  readonly marks: readonly Mark[];
  readonly listed: readonly RelatedPlace[];
} {
  if (location === undefined) return { marks: [], listed: related };
  const inFile = related.filter((place) => place.location?.file === location.file).slice(0, maximumMarks);
  const marks = inFile.flatMap((place) =>
    place.location === undefined ? [] : [{ location: place.location, label: place.message }],
  );
  return { marks: [{ location }, ...marks], listed: related.filter((place) => !inFile.includes(place)) };
}

function formatListed(places: readonly RelatedPlace[], checked: CheckedInput, cwd: string): readonly string[] {
  const listed = places.slice(0, maximumListed).map(({ message, location }) => {
    const where =
      location === undefined ? '' : `: ${placePath(checked, location, cwd)}:${location.line}:${location.column}`;
    return `${message}${where}`;
  });
  const rest = places.length - listed.length;
  return rest === 0 ? listed : [...listed, `and ${plural(rest, 'more place')}`];
}

function whereOf({ location }: Diagnostic, checked: CheckedInput, cwd: string): string {
  if (location === undefined) return inputPath(checked, cwd);
  return `${placePath(checked, location, cwd)}:${location.line}:${location.column}`;
}
