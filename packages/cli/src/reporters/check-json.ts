import type { CheckReporter, ReporterSettings } from '../check/check-reporter.js';
import { type CheckedInput, inputPath, placePath } from '../check/checked-input.js';
import { addCounts, countBySeverity, noCounts } from './count-by-severity.js';
import { diagnosticValue, pathText } from './diagnostic-value.js';

/** For programs: one value with all files and findings, in the shape that `dte compile` has. */
export function createJsonReporter({ cwd }: ReporterSettings, write: (text: string) => unknown): CheckReporter {
  const files: object[] = [];
  const diagnostics: object[] = [];
  let counts = noCounts;
  return {
    add(checked) {
      counts = addCounts(counts, countBySeverity(checked.findings));
      files.push(fileValue(checked, cwd));
      diagnostics.push(...findingValues(checked, cwd));
    },
    end() {
      const { errors, warnings, infos } = counts;
      write(`${JSON.stringify({ version: 1, files, diagnostics, summary: { errors, warnings, infos } }, null, 2)}\n`);
    },
  };
}

function fileValue(checked: CheckedInput, cwd: string): object {
  const { provider, plan } = checked;
  return {
    path: inputPath(checked, cwd),
    provider: provider?.id ?? null,
    status: plan === undefined ? 'not-checked' : 'checked',
  };
}

/** A finding without a place of its own is about the whole file. */
function findingValues(checked: CheckedInput, cwd: string): readonly object[] {
  return checked.findings.map((finding) => {
    const value = diagnosticValue(finding, {
      path: pathText,
      file: (location) => placePath(checked, location, cwd),
    });
    return finding.location === undefined ? { ...value, file: inputPath(checked, cwd) } : value;
  });
}
