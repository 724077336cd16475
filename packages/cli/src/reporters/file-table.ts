import type { Style, TextFormat } from '../output/style.js';
import type { FileStatus, ReportedFile } from './report.js';

/** One line per file: what became of it, where it is, and what is in it. */
export function formatFileTable(files: readonly ReportedFile[], style: Style): readonly string[] {
  const statusWidth = Math.max(...files.map(({ status }) => status.length));
  const pathWidth = Math.max(...files.map(({ path }) => path.length));
  return files.map((file) => {
    const { symbol, format } = looks[file.status];
    const status = style(format, `${symbol} ${file.status.padEnd(statusWidth)}`);
    return `${status}  ${file.path.padEnd(pathWidth)}  ${style('dim', describeContent(file))}`;
  });
}

const looks: Readonly<Record<FileStatus, { readonly symbol: string; readonly format: TextFormat }>> = {
  created: { symbol: '✓', format: 'green' },
  updated: { symbol: '✓', format: 'green' },
  unchanged: { symbol: '✓', format: 'dim' },
  'would-create': { symbol: '±', format: 'yellow' },
  'would-update': { symbol: '±', format: 'yellow' },
  refused: { symbol: '✗', format: 'red' },
  skipped: { symbol: '–', format: 'dim' },
  failed: { symbol: '✗', format: 'red' },
};

function describeContent({ pipeline, reader, jobs }: ReportedFile): string {
  const counts = jobs === undefined ? [] : [plural(jobs.coordinators, 'coordinator'), plural(jobs.agents, 'agent')];
  return [...(pipeline === undefined ? [] : [pipeline]), reader, ...counts].join(' · ');
}

/** `1 agent`, `3 agents`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
