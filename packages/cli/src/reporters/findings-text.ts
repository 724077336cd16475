import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, type FileLocation, formatPath } from '@dtekit/core';
import { toSlashes } from '../files/to-slashes.js';
import type { Style } from '../output/style.js';
import type { StyledStream } from '../output/terminal.js';
import { formatCodeFrame } from './code-frame.js';
import { countBySeverity } from './count-by-severity.js';
import { formatFinding } from './finding-lines.js';
import { formatCounts } from './format-counts.js';
import { type FindingGroup, groupFindings } from './group-findings.js';
import type { CompileReport } from './report.js';

/** Prints every finding once, and how many there are. */
export function printFindings({ findings, root, cwd, strict }: CompileReport, { style, line }: StyledStream): void {
  const groups = groupFindings(findings);
  if (groups.length === 0) return;
  for (const group of groups) {
    for (const text of formatGroup(group, { root, cwd }, style)) line(text);
    line('');
  }
  line(formatCounts(countBySeverity(groups.map(({ diagnostic }) => diagnostic)), strict));
}

/** Places are relative to `root`, and shown from `cwd`, where terminals and editors can follow them. */
type Folders = Pick<CompileReport, 'root' | 'cwd'>;

function formatGroup(group: FindingGroup, folders: Folders, style: Style): readonly string[] {
  const frame = codeFrame(group.diagnostic, folders, style);
  return formatFinding(group.diagnostic, { where: describePlace(group, folders), frame }, style);
}

function describePlace({ diagnostic, providers, pipelines }: FindingGroup, folders: Folders): string {
  const { path: modelPath, location } = diagnostic;
  const places = [
    ...(pipelines.length === 0 ? [] : [pipelines.join(', ')]),
    ...(modelPath.length === 0 ? [] : [formatPath(modelPath)]),
    ...(location === undefined ? [] : [describeLocation(location, folders)]),
    ...(providers.length === 0 ? [] : [providers.join(', ')]),
  ];
  return places.join(' · ');
}

function describeLocation({ file, line, column }: FileLocation, { root, cwd }: Folders): string {
  return `${toSlashes(path.relative(cwd, path.resolve(root, file)))}:${line}:${column}`;
}

function codeFrame({ location }: Diagnostic, { root }: Folders, style: Style): readonly string[] {
  if (location === undefined) return [];
  try {
    return formatCodeFrame(readFileSync(path.resolve(root, location.file), 'utf8'), location, style);
  } catch {
    // The source is a courtesy: a finding about a file that cannot be read is printed without.
    return [];
  }
}
