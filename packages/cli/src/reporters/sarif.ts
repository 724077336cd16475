import type { Diagnostic, FileLocation, Severity } from '@dtekit/core';
import type { ExplainedCode } from '@dtekit/core/reader';
import type { CheckReporter } from '../check/check-reporter.js';
import { type CheckedInput, inputPath, placePath } from '../check/checked-input.js';
import { createFingerprints, type Fingerprints } from './fingerprints.js';

/** What a SARIF log needs besides findings. */
export interface SarifSettings {
  /** Absolute path of the folder that paths start at. */
  readonly root: string;
  /** Version of dte. */
  readonly version: string;
  /** All codes, for what their rules say. */
  readonly codes: readonly ExplainedCode[];
}

/**
 * For code scanning: a log in SARIF 2.1.0.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function createSarifReporter(settings: SarifSettings, write: (text: string) => unknown): CheckReporter {
  const results: object[] = [];
  const met = new Map<string, number>();
  const fingerprint = createFingerprints();
  return {
    add(checked) {
      for (const finding of checked.findings) {
        if (!met.has(finding.code)) met.set(finding.code, met.size);
        const ruleIndex = met.get(finding.code) ?? 0;
        results.push(resultValue(finding, checked, { root: settings.root, fingerprint, ruleIndex }));
      }
    },
    end: () => write(`${JSON.stringify(logValue(results, [...met.keys()], settings), null, 2)}\n`),
  };
}

function logValue(results: readonly object[], met: readonly string[], { version, codes }: SarifSettings): object {
  const rules = met.map((code) => ruleValue(code, codes));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'dte', version, rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

function ruleValue(code: string, codes: readonly ExplainedCode[]): object {
  const explained = codes.find((candidate) => candidate.code === code);
  if (explained === undefined) return { id: code };
  const { summary, why, severity } = explained;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${why}\n\nMore: npx dte explain ${code}` },
    defaultConfiguration: { level: levels[severity] },
  };
}

interface ResultBasis {
  readonly root: string;
  readonly fingerprint: Fingerprints;
  readonly ruleIndex: number;
}

function resultValue(
  finding: Diagnostic,
  checked: CheckedInput,
  { root, fingerprint, ruleIndex }: ResultBasis,
): object {
  const { code, severity, message, hint, location, related = [] } = finding;
  const path = location === undefined ? inputPath(checked, root) : placePath(checked, location, root);
  const relatedLocations = related.flatMap((place) =>
    place.location === undefined
      ? []
      : [
          {
            ...locationValue(placePath(checked, place.location, root), place.location),
            message: { text: place.message },
          },
        ],
  );
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === '' ? message : `${message}\n${hint}` },
    locations: [locationValue(path, location)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { 'dteFinding/v1': fingerprint(path, code, message) },
  };
}

function locationValue(path: string, location: FileLocation | undefined): object {
  const artifactLocation = { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
  return {
    physicalLocation: { artifactLocation, ...(location === undefined ? {} : { region: regionValue(location) }) },
  };
}

function regionValue({ line, column, endLine, endColumn }: FileLocation): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
