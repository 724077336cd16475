import type { Diagnostic, FileLocation } from '@dtekit/core';
import { checkPlan } from '@dtekit/core/provider';
import { checkFile, type Reader, readYaml } from '@dtekit/core/reader';

/** What is wrong with how a text is checked; nothing where all is well. It throws where the check does. */
export function judge(text: string, reader: Reader, included: string): readonly string[] {
  const { diagnostics, plan } = checkFile({ file: 'ci.yml', text, reader, readFile: () => included });
  const found = plan === undefined ? [...diagnostics, ...leftoverFindings(text, reader)] : diagnostics;
  return found.flatMap((finding) => faultsOf(finding, text));
}

/** A check stops where the YAML is wrong; what is left of the data must do no harm to those who read on. */
function leftoverFindings(text: string, reader: Reader): readonly Diagnostic[] {
  const { file } = readYaml('ci.yml', text);
  if (file.root === undefined) return [];
  reader.matchesContent(file.root);
  const { plan, diagnostics, locate } = reader.read(file);
  return [...diagnostics, ...checkPlan(plan, { provider: reader.provider }).map(locate)];
}

function faultsOf(finding: Diagnostic, text: string): readonly string[] {
  const { code, message, hint, location, related = [], path } = finding;
  const places = [location, ...related.map((place) => place.location)].filter((place) => place !== undefined);
  const faults = [
    ...(location === undefined ? ['has no place'] : []),
    ...(path.length > 0 ? ['tells a path of the plan'] : []),
    ...places
      .filter((place) => place.file === 'ci.yml' && !isInside(place, text))
      .map((place) => `is at ${JSON.stringify(place)}`),
    ...[message, hint].filter((told) => isSlip(told, text)).map((told) => `says ${JSON.stringify(told)}`),
  ];
  return faults.map((fault) => `${code} ${fault}`);
}

function isInside({ line, column, endLine, endColumn }: FileLocation, text: string): boolean {
  const lines = text.split('\n');
  const isOrdered = line < endLine || (line === endLine && column <= endColumn);
  return isOrdered && hasColumn(lines[line - 1], column) && hasColumn(lines[endLine - 1], endColumn);
}

function hasColumn(line: string | undefined, column: number): boolean {
  return line !== undefined && column >= 1 && column <= line.length + 1;
}

/** What a program says that does not know what it talks about. */
function isSlip(told: string, text: string): boolean {
  // Odd numbers may well come from the file.
  const odd = /1e400|\.nan/.test(text) ? /\bundefined\b/ : /\b(?:undefined|NaN|Infinity)\b/;
  return told.trim() === '' || odd.test(told) || /\[object |\p{Cc}|\.[jt]s:\d/u.test(told);
}
