import type { FileLocation } from '@dtekit/core';
import type { Style } from '../output/style.js';

const tabWidth = 2;

/** The source line of a location with its range underlined; nothing when the source has no such line. */
export function formatCodeFrame(source: string, location: FileLocation, style: Style): readonly string[] {
  const line = source.split(/\r?\n/)[location.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const number = String(location.line);
  const end = location.endLine === location.line ? location.endColumn : line.length + 1;
  const before = expandTabs(line.slice(0, location.column - 1));
  const marked = expandTabs(line.slice(location.column - 1, end - 1));
  const underline = ' '.repeat(before.length) + '^'.repeat(Math.max(1, marked.length));
  return [
    `${style('dim', `${number} │`)} ${expandTabs(line)}`,
    `${style('dim', `${' '.repeat(number.length)} │`)} ${style('red', underline)}`,
  ];
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', ' '.repeat(tabWidth));
}
