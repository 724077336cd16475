import type { PlanTriggers } from '@dtekit/core/provider';
import { literalText } from '@dtekit/core/reader';
import { lowerSetBase } from '../lower/base.js';
import { noTriggers } from './triggers.js';

/** The lines by which a base was recognized. */
export interface ReadBase {
  readonly mainBranch: string;
  readonly length: number;
}

/** Triggers for each of the ways in which `lowerSetBase` says it. */
const ways: readonly ((mainBranch: string) => PlanTriggers)[] = [
  () => ({ ...noTriggers, pullRequests: true }),
  (mainBranch) => ({ ...noTriggers, branches: [mainBranch] }),
  (mainBranch) => ({ ...noTriggers, branches: [mainBranch], pullRequests: true }),
  () => ({ ...noTriggers, manual: true }),
  () => ({ ...noTriggers, manual: true, pullRequests: true }),
];

/**
 * Recognizes the lines of `lowerSetBase` by writing them again. The main branch is the one that a line names, else
 * `likelyBranch`.
 */
export function readSetBase(lines: readonly string[], likelyBranch: string): ReadBase | undefined {
  const [first = '', second = ''] = lines;
  if (!firstLines.has(first)) return undefined;
  const mainBranch = namedBranch(second) ?? likelyBranch;
  const own = ways.map((way) => linesFor(mainBranch, way)).find((each) => each.every((line, at) => lines[at] === line));
  return own === undefined ? undefined : { mainBranch, length: own.length };
}

function linesFor(mainBranch: string, way: (mainBranch: string) => PlanTriggers): readonly string[] {
  return lowerSetBase({ kind: 'set-base', mainBranch, origin: { path: [] } }, way(mainBranch));
}

const anyBranch = 'ANY-BRANCH';
const firstLines: ReadonlySet<string> = new Set(ways.flatMap((way) => linesFor(anyBranch, way).slice(0, 1)));

/** What stands around the first mention of the main branch, in the second of the lines that name it. */
const [beforeBranch = '', behindBranch = ''] = (
  linesFor(anyBranch, () => ({ ...noTriggers, manual: true }))[1] ?? ''
).split(anyBranch);
const endOfBranch: string = behindBranch.slice(0, behindBranch.indexOf(';'));

function namedBranch(line: string): string | undefined {
  const end = line.indexOf(endOfBranch, beforeBranch.length);
  return line.startsWith(beforeBranch) && end !== -1 ? literalText(line.slice(beforeBranch.length, end)) : undefined;
}
