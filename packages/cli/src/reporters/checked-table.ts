import type { PlanJob } from '@dtekit/core';
import type { Style, TextFormat } from '../output/style.js';
import type { SeverityCounts } from './count-by-severity.js';
import { plural } from './file-table.js';

/** A file that was checked. */
export interface CheckedRow {
  /** As it is seen from the current folder. */
  readonly path: string;
  /** Who reads it, and what is in it. */
  readonly content: string;
  readonly counts: SeverityCounts;
}

/** Nobody reads a longer table. */
const maximumRows = 20;

/** One line per file: whether something is wrong with it, who reads it, and what is in it. Nothing for very many files. */
export function formatCheckedTable(rows: readonly CheckedRow[], style: Style): readonly string[] {
  if (rows.length === 0 || rows.length > maximumRows) return [];
  const width = Math.max(...rows.map(({ path }) => path.length));
  return [...rows.map((row) => formatRow(row, width, style)), ''];
}

function formatRow({ path, content, counts }: CheckedRow, width: number, style: Style): string {
  const { symbol, format } = lookOf(counts);
  return `${style(format, symbol)} ${path.padEnd(width)}  ${style('dim', content)}`;
}

function lookOf({ errors, warnings }: SeverityCounts): { readonly symbol: string; readonly format: TextFormat } {
  if (errors > 0) return { symbol: '✗', format: 'red' };
  return warnings > 0 ? { symbol: '!', format: 'yellow' } : { symbol: '✓', format: 'green' };
}

/** What is in a file. Told in any case: who expects agents has to learn that none was recognized. */
export function describeJobs(jobs: readonly PlanJob[]): string {
  const coordinators = jobs.filter(({ role }) => role === 'coordinator').length;
  const agents = jobs.filter(({ role }) => role === 'agent');
  if (coordinators + agents.length === 0) return 'distributes no tasks';
  return `${plural(coordinators, 'coordinator')} · ${describeAgents(agents)}`;
}

function describeAgents(agents: readonly PlanJob[]): string {
  const isUnknown = agents.some(({ unknown = [] }) => unknown.includes('count'));
  const count = agents.reduce((sum, job) => sum + job.count, 0);
  return isUnknown ? 'agents' : plural(count, 'agent');
}
