import type { FileLocation } from '@dtekit/core';
import type { Style } from '../output/style.js';

/** A place to be underlined. */
export interface Mark {
  readonly location: FileLocation;
  /** What is to be seen there; absent for the place that it is all about. */
  readonly label?: string | undefined;
}

const tabWidth = 2;

/** What fits beside the line number. */
const maximumWidth = 140;
/** How much of a line that is longer is shown before the first mark. */
const contextWidth = 40;

/** The source line of a location with its range underlined; nothing when the source has no such line. */
export function formatCodeFrame(source: string, location: FileLocation, style: Style): readonly string[] {
  return formatMarkedLines(source.split(/\r?\n/), [{ location }], style);
}

/** The lines of some places with their ranges underlined; places that the source has no line for are left out. */
export function formatMarkedLines(lines: readonly string[], marks: readonly Mark[], style: Style): readonly string[] {
  const numbers = [...new Set(marks.map(({ location }) => location.line))]
    .filter((number) => (lines[number - 1] ?? '').trim() !== '')
    .sort((left, right) => left - right);
  const width = String(numbers.at(-1) ?? '').length;
  return numbers.flatMap((number, index) => {
    const isGap = index > 0 && number !== (numbers[index - 1] ?? 0) + 1;
    const onLine = marks.filter(({ location }) => location.line === number);
    return [
      ...(isGap ? [style('dim', `${'⋮'.padStart(width)} │`)] : []),
      ...formatLine({ text: lines[number - 1] ?? '', number, width }, onLine, style),
    ];
  });
}

interface Line {
  readonly text: string;
  readonly number: number;
  /** Of the column with the line numbers. */
  readonly width: number;
}

function formatLine({ text, number, width }: Line, marks: readonly Mark[], style: Style): readonly string[] {
  const view = viewOf(text, Math.min(...marks.map(({ location }) => location.column)));
  return [
    `${style('dim', `${String(number).padStart(width)} │`)} ${expandTabs(view.text)}`,
    ...marks.map((mark) => `${style('dim', `${' '.repeat(width)} │`)} ${underline(mark, text, view, style)}`),
  ];
}

/** The part of a line that is shown. */
interface View {
  /** With `…` where something is cut off. */
  readonly text: string;
  /** Columns, from 0, that are left out before it. */
  readonly skipped: number;
}

function viewOf(text: string, column: number): View {
  if (text.length <= maximumWidth) return { text, skipped: 0 };
  const start = column - 1 <= maximumWidth - contextWidth ? 0 : column - 1 - contextWidth;
  const end = start + maximumWidth;
  const shown = `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
  return { text: shown, skipped: start > 0 ? start - 1 : 0 };
}

function underline({ location, label }: Mark, line: string, view: View, style: Style): string {
  const lineEnd = Math.min(line.length, view.skipped + maximumWidth);
  const end = Math.min(location.endLine === location.line ? location.endColumn - 1 : lineEnd, lineEnd);
  const start = Math.min(location.column - 1, lineEnd) - view.skipped;
  const before = expandTabs(view.text.slice(0, start));
  const marked = expandTabs(view.text.slice(start, Math.max(start, end - view.skipped)));
  const strokes = (label === undefined ? '^' : '-').repeat(Math.max(1, marked.length));
  const text = label === undefined ? strokes : `${strokes} ${label}`;
  return ' '.repeat(before.length) + style(label === undefined ? 'red' : 'cyan', text);
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', ' '.repeat(tabWidth));
}
