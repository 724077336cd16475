// Prints "N passed, N failed[, N skipped]" from the JSON report of a vitest run: jiti scripts/test-summary.ts FILE
import { readFileSync } from 'node:fs';

interface TestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const [file = ''] = process.argv.slice(2);
const report: TestReport = JSON.parse(readFileSync(file, 'utf8'));
const skipped = report.numPendingTests + report.numTodoTests;
console.log(`${report.numPassedTests} passed, ${failures(report)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

/** A file that cannot even be loaded has no failed test, and neither has an unhandled error: both still count. */
function failures({ success, numFailedTests, testResults }: TestReport): number {
  const unloadedFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const counted = numFailedTests + unloadedFiles;
  return counted === 0 && !success ? 1 : counted;
}
