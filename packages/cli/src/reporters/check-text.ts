import type { CheckReporter, ReporterSettings } from '../check/check-reporter.js';
import { type CheckedInput, inputPath } from '../check/checked-input.js';
import type { StyledStream } from '../output/terminal.js';
import { type CheckedRow, describeJobs, formatCheckedTable } from './checked-table.js';
import { addCounts, countBySeverity, noCounts, type SeverityCounts } from './count-by-severity.js';
import { plural } from './file-table.js';
import { formatCounts } from './format-counts.js';
import { formatInputFindings } from './input-findings.js';

/** For people: every finding with its lines as soon as it is there, then what was checked. */
export function createTextReporter({ cwd, strict }: ReporterSettings, { line, style }: StyledStream): CheckReporter {
  const rows: CheckedRow[] = [];
  let counts = noCounts;
  return {
    add(checked) {
      const found = countBySeverity(checked.findings);
      counts = addCounts(counts, found);
      rows.push(...rowsOf(checked, cwd, found));
      for (const text of formatInputFindings(checked, cwd, style)) line(text);
    },
    end() {
      for (const text of formatCheckedTable(rows, style)) line(text);
      line(`${plural(rows.length, 'file')}, ${formatCounts(counts, strict) || 'no problems'}`);
    },
  };
}

/** None for what is no file, or one that no provider reads. */
function rowsOf(checked: CheckedInput, cwd: string, counts: SeverityCounts): readonly CheckedRow[] {
  const { provider, plan } = checked;
  if (provider === undefined) return [];
  const content = [provider.name, ...(plan === undefined ? [] : [describeJobs(plan.jobs)])].join(' · ');
  return [{ path: inputPath(checked, cwd), content, counts }];
}
