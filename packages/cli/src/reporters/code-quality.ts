import type { Diagnostic, Severity } from '@dtekit/core';
import type { CheckReporter } from '../check/check-reporter.js';
import { type CheckedInput, inputPath, placePath } from '../check/checked-input.js';
import { createFingerprints, type Fingerprints } from './fingerprints.js';

/**
 * For GitLab: the report that `artifacts:reports:codequality` takes and merge requests show.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function createCodeQualityReporter(root: string, write: (text: string) => unknown): CheckReporter {
  const issues: object[] = [];
  const fingerprint = createFingerprints();
  return {
    add(checked) {
      for (const finding of checked.findings) issues.push(issueValue(finding, checked, { root, fingerprint }));
    },
    end: () => write(`${JSON.stringify(issues, null, 2)}\n`),
  };
}

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** What the paths of a report start at, and what tells its issues apart. */
interface ReportBasis {
  readonly root: string;
  readonly fingerprint: Fingerprints;
}

function issueValue(finding: Diagnostic, checked: CheckedInput, { root, fingerprint }: ReportBasis): object {
  const { code, severity, message, hint, location } = finding;
  const path = location === undefined ? inputPath(checked, root) : placePath(checked, location, root);
  return {
    description: hint === '' ? message : `${message}: ${hint}`,
    check_name: code,
    fingerprint: fingerprint(path, code, message),
    severity: severities[severity],
    location: { path, lines: { begin: location?.line ?? 1 } },
  };
}
