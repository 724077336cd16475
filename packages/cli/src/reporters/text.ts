import type { StyledStream, Terminal } from '../output/terminal.js';
import { formatFileTable } from './file-table.js';
import { printFindings } from './findings-text.js';
import type { CompileReport, FileStatus, ReportedFile } from './report.js';

/** Prints a report for people: results to stdout, problems to stderr. */
export function printText(report: CompileReport, { stdout, stderr }: Terminal): void {
  // With `--stdout`, that stream belongs to the files.
  const files = report.destination === 'stdout' ? [] : report.files;
  for (const line of formatFileTable(files, stdout.style)) stdout.line(line);
  for (const { diff } of files) if (diff !== undefined) printDiff(diff, stdout);
  if (files.length > 0 && report.findings.length > 0) stderr.line('');
  printFindings(report, stderr);
  if (report.destination === 'files' && !isDone(files)) stderr.line('Nothing was written.');
  if (isDone(files)) printNextStep(files, stdout);
}

function printDiff(diff: string, { style, line }: StyledStream): void {
  line('');
  for (const text of diff.trimEnd().split('\n')) {
    if (text.startsWith('+++') || text.startsWith('---')) line(style('bold', text));
    else if (text.startsWith('+')) line(style('green', text));
    else if (text.startsWith('-')) line(style('red', text));
    else if (text.startsWith('@@')) line(style('cyan', text));
    else line(text);
  }
}

/** Whether every file is in place now. */
function isDone(files: readonly ReportedFile[]): boolean {
  const done: readonly FileStatus[] = ['created', 'updated', 'unchanged'];
  return files.length > 0 && files.every(({ status }) => done.includes(status));
}

function printNextStep(files: readonly ReportedFile[], { line }: StyledStream): void {
  const changed = files.some(({ status }) => status !== 'unchanged');
  line('');
  if (changed) line('Commit these files. `npx dte compile --verify` in CI tells when they are out of date.');
  else line('All files are up to date.');
}
