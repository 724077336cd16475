import type { Diagnostic } from '@dtekit/core';
import { checkFile, type Reader } from '@dtekit/core/reader';

/** How a test looks at what is found in a text. */
export interface ShownFindings {
  readonly codesIn: (text: string) => readonly string[];
  /** The findings, or those with one code, as text: place and what stands there, message, hint, related places. */
  readonly findingsIn: (text: string, code?: string) => readonly string[];
}

/** Shows what is found in texts that stand for a file. */
export function shownFindings(file: string, reader: Reader): ShownFindings {
  const diagnosticsIn = (text: string): readonly Diagnostic[] => checkFile({ file, text, reader }).diagnostics;
  return {
    codesIn: (text) => diagnosticsIn(text).map(({ code }) => code),
    findingsIn: (text, code) =>
      diagnosticsIn(text)
        .filter((finding) => code === undefined || finding.code === code)
        .flatMap(({ severity, code: name, message, hint, location, related = [] }) => [
          `${severity} ${name} at ${placeIn(text, location)}: ${message}`,
          `  hint: ${hint}`,
          ...related.map((place) => `  ${placeIn(text, place.location)}: ${place.message}`),
        ]),
  };
}

/** `line:column` and what is underlined there. */
function placeIn(text: string, location: Diagnostic['location']): string {
  if (location === undefined) return 'nowhere';
  const { line, column, endColumn } = location;
  return `${line}:${column} \`${text.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)}\``;
}
