import path from 'node:path';
import { isBlocked } from '../compile/is-blocked.js';
import { toSlashes } from '../files/to-slashes.js';
import type { StyledStream, Terminal } from '../output/terminal.js';
import { formatFileTable } from './file-table.js';
import { printFindings } from './findings-text.js';
import { nextSteps } from './next-steps.js';
import type { CompileReport } from './report.js';

/** Prints a report for people: results to stdout, problems to stderr. */
export function printText(report: CompileReport, { stdout, stderr }: Terminal): void {
  // With `--stdout`, that stream belongs to the files.
  const files = report.destination === 'stdout' ? [] : report.files;
  if (files.length > 0 && report.root !== report.cwd) {
    stdout.line(`In ${toSlashes(path.relative(report.cwd, report.root))}:`);
  }
  for (const line of formatFileTable(files, stdout.style)) stdout.line(line);
  for (const { diff } of files) if (diff !== undefined) printDiff(diff, stdout);
  if (files.length > 0 && report.findings.length > 0) stderr.line('');
  printFindings(report, stderr);
  const steps = nextSteps(files, report.command);
  if (report.destination === 'files' && steps.length === 0) stderr.line('Nothing was written.');
  // To a run that failed, "up to date" would be the wrong last word.
  if (steps.length === 0 || isBlocked(report.findings, report.strict)) return;
  stdout.line('');
  for (const step of steps) stdout.line(step);
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
